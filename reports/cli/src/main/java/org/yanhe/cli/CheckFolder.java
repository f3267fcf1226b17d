package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder of the result of a check. Its files appear whole and together, or stay what they were;
 * only their owner may read them, because they hold delivered values.
 */
final class CheckFolder {
  private final Path folder;
  private final Map<Path, Path> written = new LinkedHashMap<>();

  CheckFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes files of the folder, by name. */
  void write(Map<String, byte[]> files) {
    try {
      Files.createDirectories(folder.toAbsolutePath());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path beside = Files.createTempFile(folder, "." + file.getKey(), ".part");
        written.put(beside, folder.resolve(file.getKey()));
        Files.write(beside, file.getValue());
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        move(file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write into " + folder + ": " + e.getMessage(), e);
    } finally {
      written.keySet().forEach(CheckFolder::remove);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void remove(Path beside) {
    try {
      Files.deleteIfExists(beside);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + beside + ": " + e.getMessage(), e);
    }
  }
}
