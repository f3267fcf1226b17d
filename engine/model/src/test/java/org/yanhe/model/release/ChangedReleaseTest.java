package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

/** Whatever byte of a release changes, goes or comes, verification finds it. */
class ChangedReleaseTest {
  private static final int CHANGES = 200;

  @TempDir Path folder;
  private Path release;

  @BeforeEach
  void write() {
    release = TinyRelease.publishFew(folder.resolve("r1"), step -> {});
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<String> findings() {
    try {
      return VerifyRelease.findings(release);
    } catch (Stop.InputError e) {
      return List.of(e.getMessage());
    }
  }

  @Test
  void every_changed_byte_of_the_manifest_is_found() throws IOException {
    Path json = release.resolve("release.json");
    byte[] whole = Files.readAllBytes(json);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(json, changed);

      assertThat(findings()).as("byte " + at + " of release.json").isNotEmpty();
    }
  }

  @Test
  void random_changes_of_any_file_are_found_and_undone_ones_are_not() throws IOException {
    Random random = new Random(20230531);
    List<Path> files = files();
    for (int i = 0; i < CHANGES; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      String how = change(file, whole, random);

      assertThat(findings()).as(how + " " + release.relativize(file)).isNotEmpty();
      Files.write(file, whole);
      assertThat(findings()).isEmpty();
    }
  }

  /** One change to one file, in words. */
  private static String change(Path file, byte[] whole, Random random) {
    try {
      switch (whole.length == 0 ? 3 : random.nextInt(4)) {
        case 0 -> {
          byte[] changed = whole.clone();
          changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
          Files.write(file, changed);
          return "a bit changed in";
        }
        case 1 -> {
          Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
          return "bytes cut off";
        }
        case 2 -> {
          Files.delete(file);
          return "taken away:";
        }
        default -> {
          Files.write(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(9)));
          return "bytes added to";
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_added_file_is_found_wherever_it_lies() throws IOException {
    for (String path :
        List.of("x", "public/x", "public/codelists/.x", "restricted/y", "documents")) {
      Path added = Files.write(release.resolve(path), new byte[0]);
      assertThat(findings()).as(path).containsExactly("'" + path + "' was added");
      Files.delete(added);
    }
  }

  @Test
  void two_files_that_changed_places_are_found() throws IOException {
    Path one = release.resolve("public/codelists/regions.csv");
    Path other = release.resolve("public/codelists/classes.csv");
    byte[] bytes = Files.readAllBytes(one);
    Files.write(one, Files.readAllBytes(other));
    Files.write(other, bytes);

    assertThat(findings())
        .containsExactly(
            "'public/codelists/classes.csv' was changed",
            "'public/codelists/regions.csv' was changed");
  }
}
