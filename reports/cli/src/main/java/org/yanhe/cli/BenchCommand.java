package org.yanhe.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.text.Language;
import org.yanhe.spark.benchmark.Benchmark;
import org.yanhe.spark.run.Session;
import org.yanhe.spark.run.StepLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Races the product against hand-written queries. */
@Command(name = "bench", header = "${bundle:bench.header}")
final class BenchCommand implements Callable<Integer> {
  private static final long FEWEST_ROWS = 100_000;
  private static final int SLOWER = 1;
  private static final String ALL = "all";

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Option(names = "--rows", paramLabel = "N", descriptionKey = "bench.rows")
  private long rows = 1_000_000;

  @Option(names = "--months", paramLabel = "M", descriptionKey = "bench.months")
  private int months = 36;

  @Option(names = "--pairs", paramLabel = "P", descriptionKey = "bench.pairs")
  private int pairs = 5;

  @Option(names = "--against", paramLabel = "NAME", split = ",", descriptionKey = "bench.against")
  private List<String> against = List.of();

  @Option(names = "--work", paramLabel = "DIR", descriptionKey = "bench.work")
  private Path work = Path.of(".yanhe", "bench");

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "bench.json")
  private Optional<Path> json = Optional.empty();

  @Option(names = "--page", paramLabel = "FILE", descriptionKey = "bench.page")
  private Optional<Path> page = Optional.empty();

  @Option(names = "--compare", paramLabel = "OLD", descriptionKey = "bench.compare")
  private Optional<Path> older = Optional.empty();

  @Option(names = "--small", paramLabel = "PROJECT", descriptionKey = "bench.small")
  private Optional<Path> small = Optional.empty();

  @Option(
      names = "--loops",
      arity = "0..1",
      fallbackValue = ALL,
      paramLabel = "NAME",
      descriptionKey = "bench.loops")
  private Optional<String> loops = Optional.empty();

  @Option(names = "--floor", paramLabel = "PROJECT", hidden = true)
  private Optional<Path> floor = Optional.empty();

  @Override
  public Integer call() throws IOException {
    if (floor.isPresent()) {
      try (SparkSession spark = Session.open(common.settings())) {
        new SmallJob(floor.get(), work).readOnce(spark);
      }
      return 0;
    }
    if (loops.isPresent()) {
      return loops(loops.get());
    }
    return small.isPresent() ? smallJob(small.get()) : race();
  }

  /** Something that is measured. */
  private interface Measurement {
    JsonNode run() throws IOException;
  }

  private int loops(String name) throws IOException {
    Benchmark benchmark = benchmark();
    List<String> some = name.equals(ALL) ? benchmark.loops() : List.of(name);
    checkNames(some, benchmark.loops(), (n, known) -> "Invalid loop: '" + n + "' (" + known + ")");
    return told(benchmark, "loops", () -> benchmark.time(some, lines()));
  }

  private StepLines lines() {
    return new StepLines(spec.commandLine().getErr(), Language.EN);
  }

  private int smallJob(Path project) throws IOException {
    String table = new SmallJob(project, work).table(pairs);
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    if (page.isPresent()) {
      new BenchmarkPage(page.get()).put("small job", table);
    }
    return 0;
  }

  private int race() throws IOException {
    Benchmark benchmark = benchmark();
    check(benchmark);
    Benchmark.Request request = new Benchmark.Request(work, rows, months, pairs, against);
    return told(
        benchmark,
        "rows " + rows,
        () -> {
          try (SparkSession spark = Session.open(common.settings())) {
            return benchmark.run(spark, request, lines());
          }
        });
  }

  /** Prints what is measured, keeps it where the user says, and tells what was lost. */
  private int told(Benchmark benchmark, String section, Measurement measured) throws IOException {
    Optional<JsonNode> before = older.map(BenchCommand::read);
    JsonNode result = measured.run();
    String table = benchmark.table(result);
    spec.commandLine().getOut().print(table);
    spec.commandLine().getOut().flush();
    if (json.isPresent()) {
      Files.write(json.get(), CanonicalJson.bytes(result));
    }
    if (page.isPresent()) {
      new BenchmarkPage(page.get()).put(section, table);
    }
    List<String> losses = before.map(b -> benchmark.losses(b, result)).orElse(List.of());
    losses.forEach(spec.commandLine().getErr()::println);
    return losses.isEmpty() ? 0 : SLOWER;
  }

  private static Benchmark benchmark() {
    return ServiceLoader.load(Benchmark.class)
        .findFirst()
        .orElseThrow(
            () ->
                new Stop.UsageError(
                    "Cannot run the benchmark: its module is no part of the product. Start it with"
                        + " ./yanhe bench in the sources."));
  }

  private void check(Benchmark benchmark) {
    if (rows < FEWEST_ROWS || pairs < 1 || months < 1) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "Invalid race: %d rows, %d months, %d pairs (from %d rows, 1 month and 1 pair on)",
              rows,
              months,
              pairs,
              FEWEST_ROWS));
    }
    checkNames(
        against, benchmark.rivals(), (n, known) -> "Invalid rival: '" + n + "' (" + known + ")");
  }

  private void checkNames(List<String> names, List<String> known, BinaryOperator<String> sentence) {
    names.stream()
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new ParameterException(
                  spec.commandLine(), sentence.apply(name, String.join(", ", known)));
            });
  }

  private static JsonNode read(Path file) {
    try {
      return CanonicalJson.parse(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot read '" + file + "': " + e.getMessage() + ". Name the JSON of another race.");
    }
  }

  /** A page of Markdown with one table for each race, between two comments. */
  record BenchmarkPage(Path file) {

    /** Puts a table in the place of the one before, or at the end of the page. */
    void put(String race, String table) throws IOException {
      String begin = "<!-- " + race + " -->\n";
      String end = "<!-- end -->\n";
      String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      int from = before.indexOf(begin);
      int to = from < 0 ? -1 : before.indexOf(end, from);
      String section = begin + "\n" + table + "\n" + end;
      String after =
          to < 0
              ? before + "\n" + section
              : before.substring(0, from) + section + before.substring(to + end.length());
      Files.writeString(file, after, StandardCharsets.UTF_8);
    }
  }
}
