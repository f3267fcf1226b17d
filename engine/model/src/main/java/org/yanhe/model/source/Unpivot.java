package org.yanhe.model.source;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.yaml.YamlMap;

/**
 * Turns a wide yearbook table into rows: each delivered column becomes one row with the name of its
 * item and its value. A blank cell makes no row.
 *
 * @param namesTo column of the schema that takes the item
 * @param valuesTo column of the schema that takes the value
 * @param items by delivered header, in order
 */
public record Unpivot(String namesTo, String valuesTo, Map<String, Item> items)
    implements Serializable {
  public Unpivot {
    items = new LinkedHashMap<>(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("Invalid unpivot: no columns");
    }
  }

  /**
   * What a wide column becomes.
   *
   * @param name text stored in the column of names
   * @param unit symbol of the unit its numbers are written in; empty if another column says so
   */
  public record Item(String name, String unit) implements Serializable {}

  boolean makes(String column) {
    return namesTo.equals(column) || valuesTo.equals(column);
  }

  /** The delivered header of an item; empty if there is no such item. */
  String header(String item) {
    return items.entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(item))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  static Optional<Unpivot> read(YamlMap map) {
    Optional<String> namesTo = map.needText("names-to");
    Optional<String> valuesTo = map.needText("values-to");
    Map<String, Item> items = new LinkedHashMap<>();
    Optional<YamlMap> columns = map.map("columns");
    columns.ifPresent(c -> c.keys().forEach(header -> item(c, header, items)));
    return map.read(() -> new Unpivot(namesTo.orElseThrow(), valuesTo.orElseThrow(), items));
  }

  private static void item(YamlMap columns, String header, Map<String, Item> items) {
    columns
        .either(header, text -> new Delivered(text, ""), map -> Delivered.withUnit(map, "name"))
        .ifPresent(named -> items.put(header, new Item(named.header(), named.unit())));
  }
}
