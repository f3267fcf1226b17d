package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OwnTempFilesTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void they_are_not_in_a_folder_of_another_user_and_for_their_owner_alone() throws IOException {
    OwnTempFiles.use();

    Path file = TempFile.createTempFile("sheet", ".xml").toPath();

    assertThat(file.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.delete(file);
  }
}
