package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Delivered;
import org.yanhe.model.source.Origin;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Unpivot;
import org.yanhe.spark.check.Finding;

/** Which cell of a record each column of a schema comes from. */
final class HeaderBinding {
  /** Position of a column that is not delivered. */
  static final int ABSENT = -1;

  private final Source source;
  private final List<String> header;
  private final List<String> problems = new ArrayList<>();
  private final int[] positions;

  HeaderBinding(DatasetSchema schema, Source source, List<String> header) {
    this.source = source;
    this.header = header;
    this.positions = schema.columns().stream().mapToInt(this::position).toArray();
    source.unpivot().forEach(unpivot -> unpivot.items().keySet().forEach(this::named));
  }

  /** One sentence for each column that cannot be found. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  /** Position of the cell of a schema's column, or {@link #ABSENT}. */
  int position(int column) {
    return positions[column];
  }

  /** Positions and items of the wide columns, in the order of the file. */
  Map<Integer, Unpivot.Item> wide(Unpivot unpivot) {
    Map<Integer, Unpivot.Item> items = new TreeMap<>();
    unpivot.items().forEach((name, item) -> items.put(header.indexOf(name), item));
    return items;
  }

  /** Delivered columns that nothing reads, in the order of the file. */
  List<String> unused() {
    List<String> names = new ArrayList<>(header);
    for (int position : positions) {
      if (position >= 0) {
        names.remove(header.get(position));
      }
    }
    source.unpivot().forEach(unpivot -> names.removeAll(unpivot.items().keySet()));
    names.removeIf(String::isEmpty);
    return List.copyOf(names);
  }

  private int position(Column column) {
    Delivered mapped = source.columns().get(column.name());
    if (mapped != null) {
      return named(mapped.header());
    }
    boolean madeElsewhere =
        source.constants().containsKey(column.name())
            || !(column.origin() instanceof Origin.Delivered)
            || isUnpivoted(column.name());
    if (madeElsewhere) {
      return ABSENT;
    }
    return column.required() ? named(column.name()) : once(column.name());
  }

  private boolean isUnpivoted(String name) {
    return source.unpivot().stream()
        .anyMatch(unpivot -> unpivot.namesTo().equals(name) || unpivot.valuesTo().equals(name));
  }

  private int named(String name) {
    int position = once(name);
    if (position == ABSENT && !header.contains(name)) {
      problems.add(
          "column '"
              + Finding.printable(name)
              + "' is not in its header ("
              + Finding.printable(String.join(", ", header))
              + ")."
              + Suggestion.near(name, header.stream().map(Finding::printable).toList()));
    }
    return position;
  }

  /** A name that occurs twice cannot be meant. */
  private int once(String name) {
    int position = header.indexOf(name);
    if (position != header.lastIndexOf(name)) {
      problems.add("column '" + Finding.printable(name) + "' occurs twice in its header.");
      return ABSENT;
    }
    return position;
  }
}
