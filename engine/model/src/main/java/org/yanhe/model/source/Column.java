package org.yanhe.model.source;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;
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
 * @param codes name of the code list of a code; empty if none
 * @param lastYearOf the column whose figure of the same period last year this one repeats, as the
 *     unit reports it; empty if none
 */
public record Column(
    String name,
    ColumnType type,
    Label label,
    boolean required,
    int scale,
    String unitSymbol,
    String codes,
    String lastYearOf) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Column {
    checkName(name);
  }

  /** The unit of the stored numbers, if they have one. */
  public Optional<Unit> unit() {
    return unitSymbol.isEmpty() ? Optional.empty() : Optional.of(Unit.parse(unitSymbol));
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
    boolean required = map.take("required", Column::truth).orElse(false);
    int scale = map.take("scale", Integer::valueOf).orElse(type.equals(decimal()) ? 2 : 0);
    String unit = map.take("unit", u -> Unit.parse(u).symbol()).orElse("");
    String codes = map.text("codes").orElse("");
    String lastYearOf = map.text("last-year-of").orElse("");
    return map.read(
        () ->
            new Column(
                name.orElseThrow(),
                type.orElseThrow(),
                label.orElseThrow(),
                required,
                scale,
                unit,
                codes,
                lastYearOf));
  }

  private static Optional<ColumnType> decimal() {
    return Optional.of(ColumnType.DECIMAL);
  }

  static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException("Invalid truth: '" + text + "' (true or false)");
    };
  }
}
