package org.yanhe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The results of a race as Markdown, and what was lost since older ones. */
final class ResultsTable {
  private static final double MEGABYTE = 1 << 20;
  private static final double LOST = 1.1;

  private ResultsTable() {}

  static String of(JsonNode result) {
    StringBuilder table = new StringBuilder(head(result));
    table.append(
        """
        | way | seconds | CPU seconds | ours ÷ it | ours ÷ it, CPU | heap, MB | resident, MB | read, MB |
        |---|---|---|---|---|---|---|---|
        """);
    Map<String, List<JsonNode>> byOurs = new LinkedHashMap<>();
    for (JsonNode rival : result.path("rivals")) {
      byOurs.computeIfAbsent(rival.path("ours").asText(), o -> new ArrayList<>()).add(rival);
    }
    byOurs.forEach((ours, rivals) -> table.append(rows(ours, rivals)));
    return table.toString();
  }

  /** Ours, then each rival that it ran beside. */
  private static String rows(String ours, List<JsonNode> rivals) {
    StringBuilder rows = new StringBuilder(row(ours, ours(rivals), "", ""));
    for (JsonNode rival : rivals) {
      rows.append(
          row(
              rival.path("title").asText(),
              m -> Results.of(rival, "theirs", m),
              "**" + Spread.of(Results.ratios(rival, "seconds")).text() + "**",
              Spread.of(Results.ratios(rival, "cpu-seconds")).text()));
    }
    return rows.toString();
  }

  /** The values of a measurement. */
  private interface Measured {
    double[] values(String measurement);
  }

  private static Measured ours(List<JsonNode> rivals) {
    return measurement -> {
      DoubleStream all = DoubleStream.empty();
      for (JsonNode rival : rivals) {
        all = DoubleStream.concat(all, DoubleStream.of(Results.of(rival, "ours", measurement)));
      }
      return all.toArray();
    };
  }

  private static String head(JsonNode result) {
    return String.format(
        Locale.ROOT,
        "%,d orders, %d months; %d cores, Java heap of %,d MB, Java %s, Spark %s%s. Medians of %d"
            + " pairs with least and most.%s%s%n%n",
        result.path("rows").asLong(),
        result.path("months").asInt(),
        result.path("processors").asInt(),
        (long) (result.path("heap-limit-bytes").asLong() / MEGABYTE),
        result.path("java").asText(),
        result.path("spark").asText(),
        result.has("duckdb") ? ", DuckDB " + result.path("duckdb").asText() : "",
        result.path("pairs").asInt(),
        result.has("figures")
            ? String.format(Locale.ROOT, " %,d figures agree.", result.path("figures").asInt())
            : "",
        isStaged(result) ? " Staged rows agree, by a sum over hashes of their values." : "");
  }

  private static boolean isStaged(JsonNode result) {
    for (JsonNode rival : result.path("rivals")) {
      if (rival.path("name").asText().equals(DuckCsv.NAME)) {
        return true;
      }
    }
    return false;
  }

  private static String row(String title, Measured measured, String ratio, String cpuRatio) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %,.0f | %,.0f | %,.0f |%n",
        title,
        Spread.of(measured.values("seconds")).text(),
        Spread.of(measured.values("cpu-seconds")).text(),
        ratio,
        cpuRatio,
        Spread.of(measured.values("heap-bytes")).median() / MEGABYTE,
        Spread.of(measured.values("resident-bytes")).median() / MEGABYTE,
        Spread.of(measured.values("read-bytes")).median() / MEGABYTE);
  }

  static List<String> losses(JsonNode older, JsonNode newer) {
    List<String> losses = new ArrayList<>();
    for (JsonNode rival : newer.path("rivals")) {
      for (JsonNode before : older.path("rivals")) {
        if (before.path("name").equals(rival.path("name"))) {
          double was = Spread.of(Results.ratios(before, "seconds")).median();
          double is = Spread.of(Results.ratios(rival, "seconds")).median();
          if (is > was * LOST) {
            losses.add(
                String.format(
                    Locale.ROOT,
                    "%s: ours ÷ it was %.2f, is %.2f",
                    rival.path("title").asText(),
                    was,
                    is));
          }
        }
      }
    }
    return losses;
  }
}
