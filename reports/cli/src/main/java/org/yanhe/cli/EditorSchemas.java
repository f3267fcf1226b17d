package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yanhe.model.json.CanonicalJson;

/** Writes the schema of every kind of YAML file, for editors. */
final class EditorSchemas {
  /** Where a project keeps them; folders with a point are no part of its checksum. */
  static final String FOLDER = ".schema";

  private EditorSchemas() {}

  static void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (FileKind kind : FileKind.all()) {
        Files.write(folder.resolve(kind.name() + ".json"), CanonicalJson.bytes(kind.schema()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + folder + ": " + e.getMessage() + ".", e);
    }
  }
}
