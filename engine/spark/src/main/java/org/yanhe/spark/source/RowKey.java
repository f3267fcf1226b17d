package org.yanhe.spark.source;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;

/** The key of a row as messages and waivers write it: its key columns joined by {@code |}. */
final class RowKey {
  private final int[] columns;

  RowKey(DatasetSchema schema) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    columns = schema.key().stream().mapToInt(names::indexOf).toArray();
  }

  String of(TypedRow row) {
    return IntStream.of(columns)
        .mapToObj(row::shown)
        .map(Finding::printable)
        .collect(Collectors.joining("|"));
  }
}
