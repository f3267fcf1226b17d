package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

/** Publishing to a store that cannot rename: the manifest comes last and is never overwritten. */
class SharedReleasesTest {
  @TempDir java.nio.file.Path folder;

  private ObjectStore store;
  private SharedReleases releases;
  private java.nio.file.Path release;

  @BeforeEach
  void write_a_release() throws IOException {
    release = folder.resolve("local/r-1");
    Files.createDirectories(release.resolve("public"));
    Files.writeString(release.resolve("release.json"), "{}");
    Files.writeString(release.resolve("public/observations.csv"), "a,b\n");
    Files.writeString(release.resolve("zz.txt"), "z");
    store = ObjectStore.open();
    releases = new SharedReleases(store, new Path("s3a://bucket" + folder + "/store"));
  }

  private java.nio.file.Path stored(String name) {
    return folder.resolve("store").resolve(name);
  }

  @Test
  void the_manifest_is_uploaded_last() {
    String address = releases.publish(release);

    assertThat(address).isEqualTo("s3a://bucket" + folder + "/store/r-1");
    assertThat(store.created())
        .containsExactly(".r-1.lock", "observations.csv", "zz.txt", "release.json");
    assertThat(stored("r-1/public/observations.csv")).hasContent("a,b\n");
  }

  @Test
  void nothing_but_the_release_stays() throws IOException {
    releases.publish(release);

    try (Stream<java.nio.file.Path> left = Files.list(folder.resolve("store"))) {
      assertThat(left.sorted(Comparator.naturalOrder())).containsExactly(stored("r-1"));
    }
  }

  @Test
  void an_upload_that_breaks_off_leaves_no_release() {
    store.breakAt("zz.txt");

    assertThatThrownBy(() -> releases.publish(release))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot write release 's3a://bucket")
        .hasMessageContaining("the connection was reset");
    assertThat(stored("r-1")).doesNotExist();
    assertThat(stored(".r-1.lock")).doesNotExist();
  }

  @Test
  void what_a_killed_upload_left_is_no_release_and_is_replaced() throws IOException {
    Files.createDirectories(stored("r-1"));
    Files.writeString(stored("r-1/old.txt"), "old");

    releases.publish(release);

    assertThat(stored("r-1/old.txt")).doesNotExist();
    assertThat(stored("r-1/release.json")).exists();
  }

  @Test
  void a_release_that_exists_is_never_touched() throws IOException {
    Files.createDirectories(stored("r-1"));
    Files.writeString(stored("r-1/release.json"), "first");

    assertThatThrownBy(() -> releases.publish(release))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessageContaining("it exists, and a release is never overwritten");
    assertThat(stored("r-1/release.json")).hasContent("first");
  }

  @Test
  void a_second_writer_is_refused_while_the_first_one_uploads() throws IOException {
    Files.createDirectories(folder.resolve("store"));
    Files.writeString(stored(".r-1.lock"), "another run");

    assertThatThrownBy(() -> releases.publish(release))
        .isInstanceOf(Stop.ReleaseConflict.class)
        .hasMessageContaining("another run is writing it, or was killed and left 's3a://bucket");
    assertThat(stored(".r-1.lock")).hasContent("another run");
    assertThat(stored("r-1")).doesNotExist();
  }
}
