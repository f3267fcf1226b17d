package org.yanhe.model.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * A dataset as the engine knows it: its columns after reading, and which of them say where, when
 * and who.
 *
 * @param name such as {@code base-stations}
 * @param label name in both languages
 * @param grain what one row is, in both languages
 * @param columns in order
 * @param key columns that together are unique; empty if rows may repeat
 * @param region column with the code of the region
 * @param time how rows lie in time
 * @param entity column that names the respondent whose figures must be protected; empty if none
 * @param reach whether rows add up to larger regions and longer periods
 * @param standsIn the dataset whose indicators it gives where only it is delivered
 */
public record DatasetSchema(
    String name,
    Label label,
    Label grain,
    List<Column> columns,
    List<String> key,
    String region,
    Time time,
    String entity,
    Reach reach,
    StandsIn standsIn)
    implements Serializable {

  public DatasetSchema {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "Invalid schema '" + name + "': column '" + column.name() + "' occurs twice");
      }
    }
    List<String> used = new ArrayList<>(key);
    used.add(region);
    used.addAll(time.columns());
    if (!entity.isEmpty()) {
      used.add(entity);
    }
    columns.forEach(column -> used.addAll(column.uses()));
    for (String column : used) {
      if (!names.contains(column)) {
        throw new IllegalArgumentException(
            "Invalid schema '" + name + "': it names column '" + column + "', which it lacks");
      }
    }
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** The column that repeats last year's figure of another one, if there is one. */
  public Optional<Column> lastYearOf(String name) {
    return columns.stream().filter(c -> c.lastYearOf().equals(name)).findFirst();
  }

  /**
   * Whether regions report their own totals, because rows are of a period and of no respondent. A
   * region without any row has then not reported; in other datasets no row means nothing there.
   */
  public boolean isReportedByRegion() {
    return time instanceof Time.Point && entity.isEmpty();
  }

  /** Whether a column names the respondent and no respondent has two rows at one time and place. */
  public boolean isOneRowEach(String column) {
    List<String> who = new ArrayList<>(key);
    who.removeAll(time.columns());
    who.remove(region);
    return !column.isEmpty() && column.equals(entity) && who.equals(List.of(column));
  }

  /** Reads a schema; problems are told to the map's collector. */
  public static Optional<DatasetSchema> read(YamlMap map) {
    map.needVersionOne();
    Optional<String> name = map.needText("dataset");
    Optional<Label> label = map.needLabel("label");
    Optional<Label> grain = map.needLabel("grain");
    List<Column> columns =
        map.maps("columns").stream().map(Column::read).flatMap(Optional::stream).toList();
    List<String> key = map.texts("key", k -> k);
    Optional<String> region = map.needText("region");
    Optional<Time> time = map.needMap("time").flatMap(DatasetSchema::time);
    String entity = map.text("entity").orElse("");
    Reach reach = map.take("reach", Reach::parse).orElse(Reach.ROLLED_UP);
    StandsIn standsIn = map.map("stands-in").flatMap(StandsIn::read).orElse(StandsIn.NONE);
    return map.read(
        () ->
            new DatasetSchema(
                name.orElseThrow(),
                label.orElseThrow(),
                grain.orElseThrow(),
                columns,
                key,
                region.orElseThrow(),
                time.orElseThrow(),
                entity,
                reach,
                standsIn));
  }

  private static Optional<Time> time(YamlMap map) {
    if (map.has("from")) {
      Optional<String> from = map.needText("from");
      String to = map.text("to").orElse("");
      return map.read(() -> new Time.Span(from.orElseThrow(), to));
    }
    Optional<String> column = map.needText("column");
    Frequency frequency = map.need("frequency", DatasetSchema::frequency).orElse(Frequency.YEAR);
    boolean cumulative =
        map.take("cumulative", w -> UnknownWord.truth("cumulative", w)).orElse(false);
    return map.read(() -> new Time.Point(column.orElseThrow(), frequency, cumulative));
  }

  /** Reads {@code year}, {@code half-year}, {@code quarter} or {@code month}. */
  public static Frequency frequency(String word) {
    for (Frequency frequency : Frequency.values()) {
      if (frequency.word().equals(word)) {
        return frequency;
      }
    }
    throw new UnknownWord(
        "frequency", word, Arrays.stream(Frequency.values()).map(Frequency::word).toList());
  }
}
