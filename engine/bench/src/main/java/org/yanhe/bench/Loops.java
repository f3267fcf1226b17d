package org.yanhe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.yanhe.bench.loop.CpuTime;
import org.yanhe.model.json.CanonicalJson;
import org.yanhe.spark.run.Progress;

/** The inner loops, each alone and in processes of its own, by JMH. */
final class Loops {
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double LOST = 1.1;

  private final ChainedOptionsBuilder options;

  private Loops(ChainedOptionsBuilder options) {
    this.options =
        options
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
  }

  /** Two processes for each, five seconds each after they are warm. */
  static Loops inProcesses() {
    return new Loops(
        new OptionsBuilder()
            .forks(2)
            .warmupIterations(4)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(1)));
  }

  /** One short run of each in this process, to see that it runs. */
  static Loops once() {
    return new Loops(
        new OptionsBuilder()
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1)));
  }

  JsonNode run(Collection<Loop> loops, Progress progress) {
    ObjectNode result =
        CanonicalJson.object()
            .put("processors", Runtime.getRuntime().availableProcessors())
            .put("java", Runtime.version().toString());
    ArrayNode all = result.putArray("loops");
    for (Loop loop : loops) {
      measured(loop).forEach(each -> all.add(json(loop, each)));
      progress.step("timed: " + loop.text(), 0);
    }
    return result;
  }

  private Collection<RunResult> measured(Loop loop) {
    try {
      return new Runner(
              new OptionsBuilder()
                  .parent(options.build())
                  .include(loop.measured().getName() + "[.]")
                  .build())
          .run();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH cannot run " + loop.measured().getName(), e);
    }
  }

  private static ObjectNode json(Loop loop, RunResult run) {
    ObjectNode each =
        CanonicalJson.object()
            .put("name", loop.text() + " " + detail(run.getParams()))
            .put("element", loop.element());
    ArrayNode times = each.putArray("nanoseconds");
    for (BenchmarkResult process : run.getBenchmarkResults()) {
      process
          .getIterationResults()
          .forEach(i -> times.add(score(i.getSecondaryResults(), CpuTime.NAME)));
    }
    return each.put("bytes", score(run.getSecondaryResults(), ALLOCATED));
  }

  private static double score(Map<String, ?> results, String name) {
    return results.get(name) instanceof Result<?> result ? result.getScore() : Double.NaN;
  }

  /** The method and its parameters. */
  private static String detail(BenchmarkParams params) {
    String method = params.getBenchmark().replaceFirst(".*[.]", "");
    return params.getParamsKeys().stream()
        .map(key -> ", " + params.getParam(key) + " " + key)
        .collect(Collectors.joining("", method, ""));
  }

  /** The results as Markdown. */
  static String table(JsonNode result) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                """
                Inner loops by JMH, on one core; Java %s. CPU time of the process, medians with least and most.

                | loop | one | CPU nanoseconds each | bytes allocated each |
                |---|---|---|---|
                """,
                result.path("java").asText()));
    for (JsonNode loop : result.path("loops")) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.1f |%n",
              loop.path("name").asText(),
              loop.path("element").asText(),
              times(loop).text(),
              loop.path("bytes").asDouble()));
    }
    return table.toString();
  }

  private static Spread times(JsonNode loop) {
    return Spread.of(
        StreamSupport.stream(loop.path("nanoseconds").spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .toArray());
  }

  static List<String> losses(JsonNode older, JsonNode newer) {
    List<String> losses = new ArrayList<>();
    for (JsonNode loop : newer.path("loops")) {
      for (JsonNode before : older.path("loops")) {
        double was = times(before).median();
        double is = times(loop).median();
        if (before.path("name").equals(loop.path("name")) && is > was * LOST) {
          losses.add(
              String.format(
                  Locale.ROOT, "%s: was %.2f ns, is %.2f", loop.path("name").asText(), was, is));
        }
      }
    }
    return losses;
  }
}
