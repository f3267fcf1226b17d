package org.yanhe.spark.run;

import java.io.FileNotFoundException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.source.DamagedFile;

/**
 * Turns what machines run out of into sentences for people. Spark tells of a task's errors only in
 * the text of its own, so texts are searched as well as causes.
 */
public final class Faults {
  private static final int MOST_CAUSES = 50;
  private static final long MEGABYTE = 1L << 20;
  private static final List<String> MEMORY =
      List.of("java.lang.OutOfMemoryError", "INVALID_DRIVER_MEMORY", "INVALID_EXECUTOR_MEMORY");
  private static final List<String> DISK =
      List.of("No space left on device", "Disk quota exceeded");
  private static final List<String> CLUSTER =
      List.of("Master removed our application", "masters are unresponsive");

  private static final Pattern SERVICE =
      Pattern.compile("Service '(\\w+)' failed [^(]*\\(starting from (\\d+)\\)");

  private Faults() {}

  /** The stop behind an error that Spark may have wrapped; empty if the error is a bug. */
  public static Optional<Stop> explain(Throwable error) {
    Throwable cause = error;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      Optional<Stop> known = known(cause);
      if (known.isPresent()) {
        return known;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Optional<Stop> known(Throwable cause) {
    if (cause instanceof Stop stop) {
      return Optional.of(stop);
    }
    String text = String.valueOf(cause.getMessage());
    if (cause instanceof OutOfMemoryError || isAny(text, MEMORY)) {
      return Optional.of(memory());
    }
    if (isAny(text, DISK)) {
      return Optional.of(disk());
    }
    if (text.contains("spark.driver.maxResultSize")) {
      return Optional.of(results());
    }
    if (cause instanceof BindException) {
      return Optional.of(port(text));
    }
    if (isAny(text, CLUSTER)) {
      return Optional.of(cluster());
    }
    if (cause instanceof ClassNotFoundException && text.contains("FileSystem")) {
      return Optional.of(connector(text));
    }
    return file(cause, text);
  }

  private static Optional<Stop> file(Throwable cause, String text) {
    if (cause instanceof AccessDeniedException || text.contains("(Permission denied)")) {
      return Optional.of(denied(text));
    }
    boolean vanished =
        cause instanceof FileNotFoundException || cause instanceof NoSuchFileException;
    if (vanished || text.contains("FILE_NOT_EXIST")) {
      return Optional.of(vanished(text));
    }
    return DamagedFile.namedBy(text).map(Faults::damaged);
  }

  private static Stop damaged(String file) {
    return new Stop.InputError(
        "Cannot read '"
            + Printable.line(file.replaceFirst("^file:/*", "/"))
            + "': its content is damaged. Deliver it anew.");
  }

  private static boolean isAny(String text, List<String> words) {
    return words.stream().anyMatch(text::contains);
  }

  private static Stop memory() {
    return new Stop.UsageError(
        "Cannot finish: the memory of "
            + Runtime.getRuntime().maxMemory() / MEGABYTE
            + " MB is too small, or that of an executor. Give more, with"
            + " YANHE_JAVA_OPTIONS=-Xmx4g, or --driver-memory and --executor-memory of"
            + " spark-submit.");
  }

  private static Stop disk() {
    return new Stop.InputError(
        "Cannot finish: no space is left on the disk of '"
            + System.getProperty("java.io.tmpdir", "")
            + "', of the work folder or of an executor. Free some, or choose another work folder"
            + " with --work and another disk with YANHE_JAVA_OPTIONS=-Djava.io.tmpdir=DIR.");
  }

  private static Stop results() {
    return new Stop.UsageError(
        "Cannot finish: results of tasks are larger than spark.driver.maxResultSize. Set it"
            + " higher, such as 4g.");
  }

  private static Stop port(String text) {
    Matcher service = SERVICE.matcher(text);
    String which =
        service.find() ? "port " + service.group(2) + " of " + service.group(1) : "a port";
    return new Stop.UsageError(
        "Cannot open "
            + which
            + ": another program uses it, or its address is not of this machine. End that program,"
            + " or set spark.driver.port and SPARK_LOCAL_IP to free ones.");
  }

  private static Stop cluster() {
    return new Stop.UsageError(
        "Cannot run on the cluster: its master does not answer or has refused the application."
            + " Check the address of --master and the workers.");
  }

  private static Stop connector(String text) {
    return new Stop.UsageError(
        "Cannot reach the store: its connector is not on the class path ("
            + firstLine(text)
            + "). Add it to Spark, such as hadoop-aws for s3a.");
  }

  private static Stop denied(String text) {
    return new Stop.InputError(
        "Cannot read or write '" + firstLine(text) + "': permission denied. Check its rights.");
  }

  private static Stop vanished(String text) {
    return new Stop.InputError(
        "Cannot read '"
            + firstLine(text)
            + "': it is not there any more. Run again when nobody moves files.");
  }

  private static String firstLine(String text) {
    return Printable.line(text.lines().findFirst().orElse("").replace(" (Permission denied)", ""));
  }
}
