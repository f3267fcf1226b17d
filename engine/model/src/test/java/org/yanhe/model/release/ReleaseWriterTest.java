package org.yanhe.model.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;

class ReleaseWriterTest {
  private static final int KILLS = 10;

  @TempDir Path folder;

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  /** Lets a process write releases and kills it a moment after its first. */
  private void killWhileWriting(String name, int nanos) throws Exception {
    Process child = ChildJvm.writing(folder, name, 100_000);
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo(name + "0");
      long until = System.nanoTime() + nanos;
      while (System.nanoTime() < until) {
        Thread.onSpinWait();
      }
      child.destroyForcibly().waitFor();
    }
  }

  @Test
  void killed_at_any_point_no_half_release_is_left_and_the_next_run_cleans_up() throws Exception {
    int drafts = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileWriting("k" + kill + "-", 1_100_000 * kill);

      List<String> hidden = left().stream().filter(f -> f.startsWith(".")).toList();
      List<String> stale = hidden.stream().filter(f -> f.endsWith(".draft")).toList();
      assertThat(stale).hasSizeLessThanOrEqualTo(1);
      drafts += stale.size();
      for (String release : left().stream().filter(f -> !f.startsWith(".")).toList()) {
        assertThat(VerifyRelease.findings(folder.resolve(release))).as(release).isEmpty();
      }
      for (String draft : stale) {
        String name = draft.substring(1, draft.length() - ".draft".length());
        assertThat(TinyRelease.publish(folder.resolve(name))).isDirectory();
      }
      TinyRelease.publish(folder.resolve("after-" + kill));
      assertThat(left()).noneMatch(f -> f.startsWith("."));
    }
    assertThat(drafts).as("kills that hit a draft, of " + KILLS).isPositive();
  }

  @Test
  void killed_before_any_step_no_half_release_is_left_and_the_next_run_works() throws Exception {
    List<String> steps = new ArrayList<>();
    TinyRelease.publishFew(folder.resolve("whole"), steps::add);
    assertThat(steps).contains("lock", "verify", "force to disk", "move", "unlock");

    for (int step = 0; step < steps.size(); step++) {
      String name = "k" + step;
      Path target = folder.resolve(name);
      Process child = ChildJvm.killedBefore(step, folder, name);
      String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(child.waitFor()).as(said).isEqualTo(TinyRelease.KILLED);
      boolean moved = step > steps.indexOf("move");
      assertThat(Files.exists(target)).as(steps.get(step)).isEqualTo(moved);
      if (moved) {
        assertThat(VerifyRelease.findings(target)).isEmpty();
      } else {
        TinyRelease.publishFew(target, any -> {});
        assertThat(VerifyRelease.findings(target)).isEmpty();
      }
      TinyRelease.publishFew(folder.resolve("after-" + step), any -> {});
      assertThat(left()).as(steps.get(step)).noneMatch(f -> f.startsWith("."));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_place_where_nobody_may_write_gives_a_sentence() {
    Path target = Path.of("/sys/kernel/r1");

    assertThatThrownBy(() -> TinyRelease.publish(target))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot write release '/sys/kernel/r1': ")
        .hasMessageEndingWith(". Check free space and permissions, or choose another --out.");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void restricted_is_for_its_owner_alone_and_the_rest_follows_the_umask() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path release = TinyRelease.publish(folder.resolve("r1"));

    assertThat(permissions(release.resolve("restricted"))).isEqualTo("rwx------");
    assertThat(permissions(release.resolve("restricted/7"))).isEqualTo("rw-------");
    assertThat(permissions(release.resolve("public/observations.csv")))
        .isEqualTo(permissions(usual));
    assertThat(permissions(release))
        .isEqualTo(permissions(Files.createDirectory(folder.resolve("d"))));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void restricted_is_closed_from_the_first_moment() throws IOException {
    try (ReleaseWriter writer = ReleaseWriter.begin(folder.resolve("r1"))) {
      assertThat(permissions(writer.folder().resolve("restricted"))).isEqualTo("rwx------");
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void of_many_threads_on_one_target_one_wins_and_the_others_get_a_conflict() throws Exception {
    Path target = folder.resolve("r1");
    Callable<String> writer =
        () -> {
          try {
            return TinyRelease.publish(target).toString();
          } catch (Stop.ReleaseConflict e) {
            return "conflict";
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<String> ended = new ArrayList<>();
    for (Future<String> one :
        threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> writer).toList())) {
      ended.add(one.get());
    }
    threads.shutdown();

    assertThat(ended).containsOnlyOnce(target.toString());
    assertThat(ended.stream().filter("conflict"::equals)).hasSize(5);
    assertThat(VerifyRelease.findings(target)).isEmpty();
    assertThat(left()).containsExactly("r1");
  }

  @Test
  void of_two_processes_on_one_target_one_wins() throws Exception {
    Process one = ChildJvm.writing(folder, "r", 1);
    Process two = ChildJvm.writing(folder, "r", 1);
    String said =
        new String(one.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            + new String(two.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(List.of(one.waitFor(), two.waitFor())).containsExactlyInAnyOrder(0, 1);
    assertThat(said).containsOnlyOnce("ReleaseConflict");
    assertThat(VerifyRelease.findings(folder.resolve("r0"))).isEmpty();
    assertThat(left()).containsExactly("r0");
  }

  @Test
  void a_second_writer_stops_at_once_and_leaves_the_draft_of_the_first_alone() throws IOException {
    try (ReleaseWriter first = ReleaseWriter.begin(folder.resolve("r1"))) {
      first.write("public/x", new byte[0]);

      assertThatThrownBy(() -> ReleaseWriter.begin(folder.resolve("r1")))
          .isInstanceOf(Stop.ReleaseConflict.class)
          .hasMessage(
              "Cannot write release '"
                  + folder.resolve("r1")
                  + "': another run is writing it. Choose another name or --out.");
      TinyRelease.publish(folder.resolve("r2"));
      assertThat(first.folder().resolve("public/x")).exists();
    }
    assertThat(left()).containsExactly("r2");
  }

  @Test
  void an_empty_folder_that_came_meanwhile_is_not_replaced() throws IOException {
    Path target = folder.resolve("r1");
    try (ReleaseWriter writer = ReleaseWriter.begin(target)) {
      TinyRelease.write(writer);
      writer.write("public/observations.csv", ObservationFile.bytes(List.of()));
      Files.createDirectory(target);

      assertThatThrownBy(() -> writer.publish(TinyRelease.manifest("r1", List.of())))
          .isInstanceOf(Stop.ReleaseConflict.class);
    }
    assertThat(left()).containsExactly("r1");
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void a_link_that_leads_nowhere_is_not_replaced() throws IOException {
    Path target = Files.createSymbolicLink(folder.resolve("r1"), folder.resolve("nowhere"));

    assertThatThrownBy(() -> ReleaseWriter.begin(target)).isInstanceOf(Stop.ReleaseConflict.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_disk_that_takes_no_more_gives_a_sentence_and_leaves_nothing() throws Exception {
    Process child = ChildJvm.writingFilesUpTo(8, folder, "r");
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).isEqualTo(1);
    assertThat(said)
        .contains("Cannot write release '" + folder.resolve("r0") + "': ")
        .contains(". Check free space and permissions, or choose another --out.");
    assertThat(left()).isEmpty();
  }

  @Test
  void a_release_that_comes_to_nothing_takes_back_the_folders_made_for_it() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));

    ReleaseWriter.begin(kept.resolve("a/b/r1")).close();

    assertThat(kept).isEmptyDirectory();
    TinyRelease.publishFew(kept.resolve("a/b/r1"), any -> {});
    assertThatThrownBy(() -> ReleaseWriter.begin(kept.resolve("a/b/r1")))
        .isInstanceOf(Stop.ReleaseConflict.class);
    assertThat(VerifyRelease.findings(kept.resolve("a/b/r1"))).isEmpty();
  }

  @Test
  void a_folder_made_for_a_release_stays_if_somebody_put_something_there() throws IOException {
    Path place = folder.resolve("a/r1");
    ReleaseWriter writer = ReleaseWriter.begin(place);
    Files.createFile(place.resolveSibling("note"));
    writer.close();

    assertThat(place.resolveSibling("note")).exists();
    assertThat(left()).containsExactly("a");
  }

  @Test
  void a_folder_that_cannot_be_made_gives_a_sentence() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> ReleaseWriter.begin(file.resolve("r1")))
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot write release '" + file.resolve("r1") + "': ");
  }
}
