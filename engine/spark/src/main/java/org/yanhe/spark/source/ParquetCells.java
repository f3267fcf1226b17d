package org.yanhe.spark.source;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row of Parquet in the order of the header. They hold until the next row is read.
 */
final class ParquetCells extends AbstractList<@Nullable Object> implements RandomAccess {
  private final ParquetCell[] cells;

  ParquetCells(List<ParquetCell> cells) {
    this.cells = cells.toArray(ParquetCell[]::new);
  }

  ParquetCell at(int position) {
    return cells[position];
  }

  @Override
  public @Nullable Object get(int position) {
    return ParquetRows.cell(cells[position].value());
  }

  @Override
  public int size() {
    return cells.length;
  }
}
