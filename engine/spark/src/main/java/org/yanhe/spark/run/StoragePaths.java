package org.yanhe.spark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.StoreAddress;

/** Paths as users give them and as Hadoop knows them. */
final class StoragePaths {
  private StoragePaths() {}

  /** A local path. */
  static Path of(java.nio.file.Path path) {
    return new Path(path.toAbsolutePath().normalize().toUri());
  }

  /**
   * A local path or an address of a shared store. A path without scheme is always local, whatever
   * file system is Hadoop's default, so that a command means the same on every machine.
   *
   * @throws Stop.UsageError if it is neither, or carries a secret
   */
  static Path of(String given) {
    try {
      return StoreAddress.isOne(given)
          ? new Path(StoreAddress.checked(given))
          : of(java.nio.file.Path.of(given));
    } catch (IllegalArgumentException e) {
      throw new Stop.UsageError("Cannot use an address: " + e.getMessage() + ".");
    }
  }

  /** Whether files lie on a disk of this machine, or on what is mounted like one. */
  static boolean isLocal(FileSystem files) {
    return files.getScheme().equals("file");
  }

  /** The first line of what a file system says, without what could forge a second one. */
  static String reason(IOException e) {
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return Printable.line(kind + " " + first).replaceAll("\\.$", "");
  }

  /** Deletes a local folder with all that is in it. */
  static void delete(java.nio.file.Path folder) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      for (java.nio.file.Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
