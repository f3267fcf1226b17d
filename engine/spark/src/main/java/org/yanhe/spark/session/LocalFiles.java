package org.yanhe.spark.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of the local disk. Without its native library Hadoop starts the program {@code chmod} for
 * each file and folder that it makes; the JVM can do that itself.
 */
public final class LocalFiles extends LocalFileSystem {
  private static final int PLAIN = 0777;

  /** Made by Hadoop, which finds the class by its name. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      java.nio.file.Path file = pathToFile(path).toPath();
      PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (view == null || (permission.toShort() & ~PLAIN) != 0) {
        super.setPermission(path, permission);
      } else {
        view.setPermissions(permissions(permission.toShort()));
      }
    }

    /** Those of the owner come first and have the highest bits. */
    private static Set<PosixFilePermission> permissions(int mode) {
      Set<PosixFilePermission> all = EnumSet.noneOf(PosixFilePermission.class);
      PosixFilePermission[] inOrder = PosixFilePermission.values();
      for (int i = 0; i < inOrder.length; i++) {
        if ((mode & (1 << (inOrder.length - 1 - i))) != 0) {
          all.add(inOrder[i]);
        }
      }
      return all;
    }
  }
}
