package org.yanhe.model.source;

import java.io.Serializable;
import java.util.Optional;
import org.yanhe.model.unit.Unit;
import org.yanhe.model.yaml.YamlMap;

/**
 * A column as an office delivers it.
 *
 * @param header its name in the file
 * @param unit symbol of the unit its numbers are written in; empty if it is the unit of the schema
 */
public record Delivered(String header, String unit) implements Serializable {

  /** Reads {@code 营业收入} or {@code {from: 营业收入, unit: 万元}}. */
  static Optional<Delivered> read(YamlMap columns, String name) {
    return columns.either(name, text -> new Delivered(text, ""), map -> withUnit(map, "from"));
  }

  static Optional<Delivered> withUnit(YamlMap map, String nameKey) {
    Optional<String> header = map.needText(nameKey);
    String unit = map.take("unit", u -> Unit.parse(u).symbol()).orElse("");
    return map.read(() -> new Delivered(header.orElseThrow(), unit));
  }
}
