package org.yanhe.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.release.PublicRelease;

/** The cluster jar on a standalone cluster of processes, as an administrator submits it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT {
  private static final Path OBSERVATIONS = Path.of("public/observations.csv");
  private static final String RELEASE = "lean-2023";

  @TempDir static Path folder;

  private static Path project;
  private static Product.Ended run;
  private static String local;
  private static Cluster cluster;

  @BeforeAll
  static void run_on_this_machine_and_start_a_cluster() throws IOException {
    project = folder.resolve("project");
    LeanProject.write(project, 12, 15_000);
    run =
        Product.run(
            List.of(), "run", project.toString(), "--out", folder.resolve("local").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    local = observations(Path.of(run.lastLine()));
    cluster = Cluster.start(folder.resolve("cluster"), 2);
  }

  @AfterAll
  static void end_every_process() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String observations(Path release) throws IOException {
    return Files.readString(release.resolve(OBSERVATIONS));
  }

  @Test
  @Order(1)
  void a_cluster_gives_the_observations_of_the_sample_run_on_this_machine() throws IOException {
    Path releases = folder.resolve("first");
    Path here = SampleRelease.folder();

    int exitCode = cluster.exitCode(cluster.submit("first", Product.SAMPLE, releases));

    assertThat(exitCode).as(cluster.log("first")).isZero();
    Path release = releases.resolve(here.getFileName());
    assertThat(cluster.out("first").strip()).isEqualTo(release.toString());
    assertThat(observations(release)).isEqualTo(observations(here));
  }

  @Test
  @Order(2)
  void a_worker_killed_in_the_middle_changes_nothing() throws IOException {
    Path releases = folder.resolve("second");
    Process submission = cluster.submit("second", project, releases);

    Cluster.await(
        () -> cluster.isWriting("own-orders") || !submission.isAlive(), "no task wrote rows");
    cluster.killBusyWorker();
    int exitCode = cluster.exitCode(submission);

    assertThat(exitCode).as(cluster.log("second")).isZero();
    assertThat(cluster.log("second")).contains("Lost executor");
    assertThat(observations(releases.resolve(RELEASE))).isEqualTo(local);
  }

  @Test
  @Order(3)
  void a_failing_job_makes_spark_submit_fail_with_one_sentence() throws IOException {
    Path broken = folder.resolve("broken");
    LeanProject.write(broken, 0, 0);

    int exitCode = cluster.exitCode(cluster.submit("broken", broken, folder.resolve("never")));

    assertThat(exitCode).isEqualTo(3);
    assertThat(cluster.log("broken"))
        .contains("Cannot find files of dataset 'own-orders': nothing matches")
        .doesNotContain("\tat org.yanhe");
    assertThat(folder.resolve("never")).doesNotExist();
  }

  @Test
  @Order(4)
  void a_row_that_breaks_a_check_stands_in_no_log_and_nothing_public() throws IOException {
    Path release = Path.of(run.lastLine());

    assertThat(PublicRelease.manifest(release).inputs()).anyMatch(i -> i.quarantined() > 0);
    assertThat(run.out() + run.err()).doesNotContain(LeanProject.CONFIDENTIAL);
    assertThat(holding(LeanProject.CONFIDENTIAL, release.resolve("public"))).isEmpty();
    assertThat(holding(LeanProject.CONFIDENTIAL, release.resolve("documents"))).isEmpty();
    assertThat(holding(LeanProject.CONFIDENTIAL, folder.resolve("cluster"))).isEmpty();
  }

  /** Files that hold a text; of a cluster its logs, and the folders that executors worked in. */
  private static List<Path> holding(String text, Path where) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f, NOFOLLOW_LINKS)).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  @Order(5)
  void no_staged_data_stay_behind() throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve("cluster/work"))) {
      assertThat(left).isEmpty();
    }
  }
}
