package org.yanhe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.WritingFault;

/** A file that the user names for a result beside what is printed. */
final class NamedFile {
  private NamedFile() {}

  /**
   * Writes the file, over what was there.
   *
   * @throws Stop.UsageError if it cannot be written
   */
  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new Stop.UsageError(
          "Cannot write '" + file + "': " + WritingFault.of(e) + ". Name another file.");
    }
  }
}
