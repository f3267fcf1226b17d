package org.yanhe.model.source;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/**
 * A column of a dataset after reading.
 *
 * @param name in snake_case, unique in its dataset
 * @param type what its values are
 * @param label name in both languages
 * @param required whether a row without it is refused
 * @param scale digits after the point of a decimal, else 0
 * @param unitSymbol unit of the stored numbers; empty if none
 * @param unitColumn column with the unit of each record; its numbers are stored in the base unit of
 *     that unit; empty if all records share one unit
 * @param codes name of the code list of a code; empty if none
 * @param lastYearOf the column whose figure of the same period last year this one repeats, as the
 *     unit reports it; empty if none
 * @param origin whether its values are delivered or made from another column
 */
public record Column(
    String name,
    ColumnType type,
    Label label,
    boolean required,
    int scale,
    String unitSymbol,
    String unitColumn,
    String codes,
    String lastYearOf,
    Origin origin)
    implements Serializable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Column {
    checkName(name);
  }

  /** The unit of the stored numbers, if they have one. */
  public Optional<Unit> unit() {
    return unitSymbol.isEmpty() ? Optional.empty() : Optional.of(Unit.parse(unitSymbol));
  }

  /** Names of the other columns that this one refers to. */
  List<String> uses() {
    return Stream.concat(Stream.of(unitColumn, lastYearOf), origin.columns().stream())
        .filter(used -> !used.isEmpty())
        .toList();
  }

  static String checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "Invalid column name: '" + name + "' (lower-case letters, digits and '_')");
    }
    return name;
  }

  static Optional<Column> read(YamlMap map) {
    Optional<String> name = map.need("name", Column::checkName);
    Optional<ColumnType> type = map.need("type", ColumnType::parse);
    Optional<Label> label = map.needLabel("label");
    boolean required =
        map.take("required", word -> UnknownWord.truth("required", word)).orElse(false);
    int scale = map.take("scale", Integer::valueOf).orElse(type.equals(decimal()) ? 2 : 0);
    String unit = map.take("unit", u -> Unit.parse(u).symbol()).orElse("");
    String unitColumn = map.text("unit-column").orElse("");
    String codes = map.text("codes").orElse("");
    String lastYearOf = map.text("last-year-of").orElse("");
    Optional<Origin> origin =
        map.has("derive") ? map.map("derive").flatMap(Origin::read) : Optional.of(Origin.DELIVERED);
    return map.read(
        () ->
            new Column(
                name.orElseThrow(),
                type.orElseThrow(),
                label.orElseThrow(),
                required,
                scale,
                unit,
                unitColumn,
                codes,
                lastYearOf,
                origin.orElseThrow()));
  }

  private static Optional<ColumnType> decimal() {
    return Optional.of(ColumnType.DECIMAL);
  }
}
