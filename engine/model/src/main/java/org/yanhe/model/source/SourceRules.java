package org.yanhe.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.unit.Unit;

/** Compares a source with the schema it fills, before any file is opened. */
final class SourceRules {
  private final Source source;
  private final DatasetSchema schema;
  private final List<Broken> broken = new ArrayList<>();

  private SourceRules(Source source, DatasetSchema schema) {
    this.source = source;
    this.schema = schema;
  }

  /**
   * A broken rule.
   *
   * @param key the key of the source concerned
   * @param message the sentence
   */
  record Broken(String key, String message) {}

  static List<Broken> broken(Source source, KnownSchemas schemas) {
    Optional<DatasetSchema> schema = schemas.find(source.dataset());
    if (schema.isEmpty()) {
      return schemas.unknown(source.dataset()).map(m -> new Broken("dataset", m)).stream().toList();
    }
    SourceRules rules = new SourceRules(source, schema.get());
    rules.check();
    return rules.broken;
  }

  private void check() {
    source.columns().keySet().forEach(name -> known("columns", name));
    source.constants().keySet().forEach(name -> known("constants", name));
    boolean tables =
        source.format() instanceof Format.Csv || source.format() instanceof Format.Xlsx;
    if (!tables && !source.unpivot().isEmpty()) {
      broken.add(new Broken("unpivot", "Invalid unpivot: only csv and xlsx tables are wide."));
    }
    for (Unpivot unpivot : source.unpivot()) {
      known("unpivot", unpivot.namesTo());
      known("unpivot", unpivot.valuesTo());
      unpivot.items().values().forEach(item -> unit("unpivot", unpivot.valuesTo(), item.unit()));
    }
    for (Map.Entry<String, Delivered> entry : source.columns().entrySet()) {
      unit("columns", entry.getKey(), entry.getValue().unit());
    }
  }

  private void known(String key, String name) {
    Optional<Column> column = schema.column(name);
    if (column.isEmpty()) {
      TreeSet<String> names = new TreeSet<>(schema.columns().stream().map(Column::name).toList());
      broken.add(
          new Broken(
              key,
              "Unknown column: '"
                  + name
                  + "' (dataset '"
                  + schema.name()
                  + "' has "
                  + String.join(", ", names)
                  + ")."
                  + Suggestion.near(name, names)));
    } else if (!(column.get().origin() instanceof Origin.Delivered)) {
      broken.add(
          new Broken(key, "Invalid column: '" + name + "' (it is derived, nobody delivers it)"));
    }
  }

  private void unit(String key, String name, String symbol) {
    Optional<Column> column = schema.column(name);
    if (symbol.isEmpty() || column.isEmpty() || !column.get().unitColumn().isEmpty()) {
      return;
    }
    Unit delivered = Unit.parse(symbol);
    boolean fits = column.get().unit().map(delivered::convertsTo).orElse(false);
    if (!fits) {
      String stored = column.get().unitSymbol();
      broken.add(
          new Broken(
              key,
              "Invalid unit: '"
                  + symbol
                  + "' of column '"
                  + name
                  + "' ("
                  + (stored.isEmpty() ? "it has no unit" : "it is stored in " + stored)
                  + ")"));
    }
  }
}
