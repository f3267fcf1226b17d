package org.yanhe.spark.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;

/**
 * The checks that need several rows, of rows that are in memory: what {@link GroupChecks} finds in
 * datasets of any size. An empty value equals an empty value.
 */
public final class DirectGroupChecks {
  private static final int YEAR = 4;
  private static final int WITHIN_YEAR = 3;

  private final DatasetSchema schema;
  private final List<String> files;
  private final List<StagedRow> rows;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Set<Violation> found = new LinkedHashSet<>();

  /**
   * What a row breaks.
   *
   * @param file position of its file
   * @param line its line
   * @param key of the row as waivers write it
   */
  public record Violation(int file, long line, String key, Finding finding) {}

  /**
   * Prepares the checks of a dataset.
   *
   * @param files names of its files by position, for messages
   */
  public DirectGroupChecks(DatasetSchema schema, List<String> files, List<StagedRow> rows) {
    this.schema = schema;
    this.files = List.copyOf(files);
    this.rows = rows;
    for (Column column : schema.columns()) {
      positions.put(column.name(), positions.size());
    }
  }

  /** Whether these checks are the same here: a year before a day is a matter of Spark. */
  public static boolean know(DatasetSchema schema, List<CheckSpec> specs) {
    boolean byDay =
        schema.time().columns().stream()
            .flatMap(name -> schema.column(name).stream())
            .anyMatch(column -> column.type() == ColumnType.DATE);
    return !byDay || specs.stream().noneMatch(spec -> spec.rule() instanceof CheckRule.Change);
  }

  /** What was found so far. */
  public Set<Violation> found() {
    return found;
  }

  /** Finds rows whose key occurs more than once. */
  public void repeated(List<UniqueKey> keys) {
    keys.forEach(this::repeated);
  }

  /** Finds what rows break when they are compared with others. */
  public void comparisons(List<CheckSpec> specs, List<CodeList> regions) {
    for (CheckSpec spec : specs) {
      if (spec.rule() instanceof CheckRule.SumOfRegions rule) {
        regions.forEach(list -> sumOfRegions(spec.id(), rule, list));
      } else if (spec.rule() instanceof CheckRule.Change rule) {
        change(spec.id(), rule);
      }
    }
  }

  private void repeated(UniqueKey unique) {
    Map<List<@Nullable Object>, List<StagedRow>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> values(row, unique.columns()), LinkedHashMap::new, Collectors.toList()));
    groups.values().stream()
        .filter(group -> group.size() > 1)
        .forEach(group -> repeated(unique, group));
  }

  private void repeated(UniqueKey unique, List<StagedRow> group) {
    List<String> content = schema.columns().stream().map(Column::name).toList();
    StagedRow first = group.stream().min(DirectGroupChecks::byPlace).orElseThrow();
    boolean alike = group.stream().map(row -> values(row, content)).distinct().count() == 1;
    String place = files.get(first.file()) + ":" + first.line();
    String expectation =
        alike
            ? "once; the same row is at " + place
            : "once; " + group.size() + " different rows, one at " + place;
    for (StagedRow row : group) {
      // The first of several equal rows counts.
      if (!alike || byPlace(first, row) != 0) {
        breaks(
            row,
            unique.check(),
            String.join(",", unique.columns()),
            keyText(row, unique.columns()),
            expectation);
      }
    }
  }

  private static int byPlace(StagedRow one, StagedRow other) {
    return one.file() == other.file()
        ? Long.compare(one.line(), other.line())
        : Integer.compare(one.file(), other.file());
  }

  private void sumOfRegions(String check, CheckRule.SumOfRegions rule, CodeList regions) {
    Function<StagedRow, String> region = row -> text(value(row, schema.region()));
    Map<List<@Nullable Object>, Map<String, BigDecimal>> figures = new HashMap<>();
    for (StagedRow row : rows) {
      if (value(row, rule.value()) != null) {
        figures
            .computeIfAbsent(values(row, rule.by()), by -> new TreeMap<>())
            .merge(region.apply(row), number(row, rule.value()), BigDecimal::add);
      }
    }
    Map<String, List<String>> parts =
        regions.texts().stream().collect(Collectors.toMap(parent -> parent, regions::children));
    for (StagedRow row : rows) {
      Map<String, BigDecimal> beside = figures.getOrDefault(values(row, rule.by()), Map.of());
      List<String> children = parts.getOrDefault(region.apply(row), List.of());
      if (value(row, rule.value()) != null
          && !children.isEmpty()
          && beside.keySet().containsAll(children)) {
        BigDecimal sum = children.stream().map(beside::get).reduce(BigDecimal::add).orElseThrow();
        if (number(row, rule.value()).subtract(sum).abs().compareTo(rule.tolerance()) > 0) {
          String expectation = "the sum of its regions, " + sum.toPlainString();
          breaks(row, check, rule.value(), text(value(row, rule.value())), expectation);
        }
      }
    }
  }

  private void change(String check, CheckRule.Change rule) {
    Map<List<@Nullable Object>, Set<BigDecimal>> before = new HashMap<>();
    int time = schema.key().indexOf(schema.time().columns().get(0));
    for (StagedRow row : rows) {
      if (value(row, rule.value()) != null && number(row, rule.value()).signum() > 0) {
        List<@Nullable Object> next = values(row, schema.key());
        if (time >= 0) {
          next.set(time, nextYear(next.get(time)));
        }
        before.computeIfAbsent(next, n -> new LinkedHashSet<>()).add(number(row, rule.value()));
      }
    }
    for (StagedRow row : rows) {
      if (value(row, rule.value()) != null) {
        before.getOrDefault(values(row, schema.key()), Set.of()).stream()
            .filter(last -> isOutside(number(row, rule.value()), last, rule))
            .forEach(last -> breaks(row, check, rule, last));
      }
    }
  }

  private void breaks(StagedRow row, String check, CheckRule.Change rule, BigDecimal last) {
    String expectation = rule.within() + " times last year's " + last.toPlainString();
    breaks(row, check, rule.value(), text(value(row, rule.value())), expectation);
  }

  private static @Nullable String nextYear(@Nullable Object period) {
    if (period == null) {
      return null;
    }
    String text = period.toString();
    return (Integer.parseInt(text.substring(0, YEAR)) + 1)
        + text.substring(YEAR, Math.min(text.length(), YEAR + WITHIN_YEAR));
  }

  private static boolean isOutside(BigDecimal value, BigDecimal before, CheckRule.Change rule) {
    return rule.within().lower().stream().anyMatch(l -> value.compareTo(before.multiply(l)) < 0)
        || rule.within().upper().stream().anyMatch(u -> value.compareTo(before.multiply(u)) > 0);
  }

  private void breaks(
      StagedRow row, String check, String column, String value, String expectation) {
    Finding finding = new Finding(check, column, "", value, expectation);
    found.add(new Violation(row.file(), row.line(), keyText(row, schema.key()), finding));
  }

  private String keyText(StagedRow row, List<String> key) {
    return keyText(row.row(), schema, key);
  }

  /** Values of columns joined by {@code |}, an empty value as an empty text. */
  public static String keyText(TypedRow row, DatasetSchema schema, List<String> key) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    return key.stream()
        .map(column -> text(row.at(names.indexOf(column))))
        .collect(Collectors.joining("|"));
  }

  private List<@Nullable Object> values(StagedRow row, List<String> columns) {
    List<@Nullable Object> values = new ArrayList<>(columns.size());
    columns.forEach(column -> values.add(value(row, column)));
    return values;
  }

  private @Nullable Object value(StagedRow row, String column) {
    Integer position = positions.get(column);
    return position == null ? null : row.row().at(position);
  }

  private BigDecimal number(StagedRow row, String column) {
    return new BigDecimal(text(value(row, column)));
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
