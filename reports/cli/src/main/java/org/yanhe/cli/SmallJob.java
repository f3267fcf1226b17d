package org.yanhe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.problem.Stop;

/**
 * A whole run of a small project against the floor of a process that only opens the same session,
 * reads the same files once and writes one workbook. Both are started by the launcher as a user
 * starts them, in turns first and second.
 *
 * @param project folder of the project
 * @param work folder for releases, each deleted again
 */
record SmallJob(Path project, Path work) {
  private static final String LAUNCHER = "YANHE_LAUNCHER";
  private static final double NANOS = 1e9;

  /**
   * Seconds of two processes, one right after the other.
   *
   * @param run of the whole run
   * @param floor of the floor
   */
  private record Pair(double run, double floor) {
    double ratio() {
      return run / floor;
    }
  }

  /** Times pairs of processes, after one of each that does not count, as a table of Markdown. */
  String table(int pairs) throws IOException {
    Files.createDirectories(work);
    run();
    floor();
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      if (i % 2 == 0) {
        double run = run();
        all.add(new Pair(run, floor()));
      } else {
        double floor = floor();
        all.add(new Pair(run(), floor));
      }
    }
    return String.format(
        Locale.ROOT,
        """
        `run %s` as a process of its own. Medians of %d pairs with least and most.

        | process | seconds | ours ÷ it |
        |---|---|---|
        | Yanhe, everything | %s | |
        | the same session, the same files read once, one workbook | %s | **%s** |
        """,
        project,
        pairs,
        spread(all, Pair::run),
        spread(all, Pair::floor),
        spread(all, Pair::ratio));
  }

  private static String spread(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    double[] sorted = pairs.stream().mapToDouble(value).sorted().toArray();
    int half = sorted.length / 2;
    double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    return String.format(
        Locale.ROOT, "%.2f (%.2f–%.2f)", median, sorted[0], sorted[sorted.length - 1]);
  }

  private double run() throws IOException {
    Path out = Files.createTempDirectory(work, "release");
    double seconds = seconds("run", project.toString(), "--out", out.toString());
    delete(out);
    return seconds;
  }

  private double floor() throws IOException {
    return seconds("bench", "--floor", project.toString());
  }

  private static double seconds(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher()));
    command.addAll(Arrays.asList(words));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.onExit().join().exitValue();
    if (code != 0) {
      throw new Stop.InputError(
          "Cannot time '"
              + String.join(" ", command)
              + "': it ended with code "
              + code
              + ". Start it alone to see why.");
    }
    return (System.nanoTime() - start) / NANOS;
  }

  private static String launcher() {
    String launcher = System.getenv(LAUNCHER);
    if (launcher == null) {
      throw new Stop.UsageError(
          "Cannot time processes: " + LAUNCHER + " is not set. Start it with ./yanhe bench.");
    }
    return launcher;
  }

  /** What the process of the floor does. */
  void readOnce(SparkSession spark) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(project.resolve("data"))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    files.forEach(file -> read(spark, file));
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = OutputStream.nullOutputStream()) {
      var sheet = workbook.createSheet();
      for (Path file : files) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        row.createCell(0).setCellValue(file.toString());
        row.createCell(1).setCellValue((double) Files.size(file));
      }
      workbook.write(out);
    }
  }

  private static void read(SparkSession spark, Path file) {
    String name = file.toString();
    if (name.endsWith(".csv")) {
      count(spark.read().option("header", "true").csv(name));
    } else if (name.endsWith(".parquet")) {
      count(spark.read().parquet(name));
    } else {
      try {
        Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
      }
    }
  }

  private static void count(Dataset<org.apache.spark.sql.Row> rows) {
    rows.write().format("noop").mode("overwrite").save();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
