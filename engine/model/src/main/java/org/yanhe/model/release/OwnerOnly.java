package org.yanhe.model.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** Folders that nobody but their owner may look into, where the file system can say so. */
final class OwnerOnly {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private OwnerOnly() {}

  /** Makes a folder that was closed to others at every moment. */
  static void createFolder(Path folder) throws IOException {
    if (isPosix(folder)) {
      Files.createDirectory(
          folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER)));
    } else {
      Files.createDirectory(folder);
    }
  }

  /** Closes a folder with all that is in it, so that a copy with permissions stays closed too. */
  static void close(Path folder) throws IOException {
    if (isPosix(folder)) {
      for (Path file : inside(folder)) {
        String permissions = Files.isDirectory(file) ? FOLDER : FILE;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      }
    }
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
