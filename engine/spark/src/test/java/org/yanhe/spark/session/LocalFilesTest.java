package org.yanhe.spark.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class LocalFilesTest {
  @TempDir private Path folder;

  private static FileSystem files() throws Exception {
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", LocalFiles.class.getName());
    return FileSystem.newInstance(java.net.URI.create("file:///"), configuration);
  }

  @ParameterizedTest
  @CsvSource({"0700, rwx------", "0644, rw-r--r--", "0751, rwxr-x--x", "0, ---------"})
  void permissions_are_those_of_chmod(String mode, String permissions) throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    try (FileSystem files = files()) {
      files.setPermission(
          new org.apache.hadoop.fs.Path(file.toUri()), new FsPermission(Short.parseShort(mode, 8)));
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(permissions);
  }
}
