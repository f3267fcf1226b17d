package org.yanhe.spark.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanhe.model.problem.Stop;

class FaultsTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        arguments(new OutOfMemoryError("Java heap space"), 2, "Cannot finish: the memory of "),
        arguments(
            task("java.lang.OutOfMemoryError: Java heap space"),
            2,
            "Cannot finish: the memory of "),
        arguments(
            new IllegalArgumentException("[INVALID_DRIVER_MEMORY] System memory 62390272 ..."),
            2,
            "Cannot finish: the memory of "),
        arguments(
            task("java.io.IOException: No space left on device"),
            3,
            "Cannot finish: no space is left on the disk of "),
        arguments(
            task("... is bigger than spark.driver.maxResultSize (1024.0 MiB)"),
            2,
            "Cannot finish: results of tasks are larger than spark.driver.maxResultSize"),
        arguments(
            new BindException("Address already in use"),
            2,
            "Cannot open a port: another program uses it"),
        arguments(
            new BindException(
                "bind(..) failed: Service 'sparkDriver' failed after 0 retries (starting from"
                    + " 45999)!"),
            2,
            "Cannot open port 45999 of sparkDriver: another program uses it"),
        arguments(
            task("All masters are unresponsive! Giving up."),
            2,
            "Cannot run on the cluster: its master does not answer"),
        arguments(
            task(
                "[FAILED_READ_FILE.NO_HINT] Encountered error while reading file"
                    + " file:///data/a.parquet. SQLSTATE: KD001"),
            3,
            "Cannot read '/data/a.parquet': its content is damaged. Deliver it anew."),
        arguments(
            new AccessDeniedException("/data/a.csv"),
            3,
            "Cannot read or write '/data/a.csv': permission denied."),
        arguments(
            new FileNotFoundException("/data/a.csv (Permission denied)"),
            3,
            "Cannot read or write '/data/a.csv': permission denied."),
        arguments(
            new IllegalStateException(
                new ClassNotFoundException(
                    "Class org.apache.hadoop.fs.s3a.S3AFileSystem not found")),
            2,
            "Cannot reach the store: its connector is not on the class path"),
        arguments(
            new NoSuchFileException("/data/a.csv"),
            3,
            "Cannot read '/data/a.csv': it is not there any more."),
        arguments(
            task("org.yanhe: x", new Stop.InputError("Cannot read x: y. Z.")),
            3,
            "Cannot read x: y. Z."));
  }

  private static RuntimeException task(String text) {
    return task(text, new IOException("x"));
  }

  private static RuntimeException task(String text, Throwable cause) {
    return new IllegalStateException(
        new SparkException("Job aborted due to stage failure: Lost task 0.0: " + text, cause));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void what_machines_run_out_of_is_told_in_a_sentence(
      Throwable error, int exitCode, String beginning) {
    Stop stop = Faults.explain(error).orElseThrow();

    assertThat(stop).hasMessageStartingWith(beginning);
    assertThat(stop.exitCode()).isEqualTo(exitCode);
    assertThat(stop.getMessage()).endsWith(".").doesNotContain("\n");
  }

  @Test
  void anything_else_is_a_bug() {
    assertThat(Faults.explain(new IllegalStateException("x", new NullPointerException())))
        .isEmpty();
  }

  @Test
  void a_circle_of_causes_ends() {
    IllegalStateException a = new IllegalStateException("a");
    a.initCause(new IllegalStateException("b", a));

    assertThat(Faults.explain(a)).isEmpty();
  }
}
