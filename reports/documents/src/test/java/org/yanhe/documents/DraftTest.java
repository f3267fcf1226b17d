package org.yanhe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final byte[] BYTES = new byte[100_000];

  static {
    for (int i = 0; i < BYTES.length; i++) {
      BYTES[i] = (byte) (i * i);
    }
  }

  private static void write(OutputStream out) {
    try {
      out.write(BYTES, 0, 70_000);
      out.write(BYTES, 70_000, 30_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(RenderedFile file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeTo(out);
    return out.toByteArray();
  }

  private static Set<Path> waiting() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("yanhe-draft"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void a_small_document_waits_in_memory() throws IOException {
    Set<Path> before = waiting();
    Draft draft = Draft.of(DraftTest::write, BYTES.length);

    assertThat(waiting()).isEqualTo(before);
    assertThat(bytes(draft)).isEqualTo(BYTES);
  }

  @Test
  void a_large_document_waits_in_a_file_of_its_own_that_is_gone_once_it_was_written()
      throws IOException {
    Set<Path> before = waiting();
    Draft draft = Draft.of(DraftTest::write, 50_000);

    Set<Path> since = waiting();
    since.removeAll(before);
    assertThat(since)
        .singleElement()
        .satisfies(
            file -> {
              assertThat(file).hasBinaryContent(BYTES);
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------");
            });
    assertThat(bytes(draft)).isEqualTo(BYTES);
    assertThat(since).noneMatch(Files::exists);
  }
}
