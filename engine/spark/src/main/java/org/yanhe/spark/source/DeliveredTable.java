package org.yanhe.spark.source;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** A table within a delivered file, read from top to bottom. */
interface DeliveredTable extends Closeable {

  /** Names of its columns; a merged header is already joined. */
  List<String> header();

  /** The next record that is not blank; empty at the end of the table. */
  Optional<RawRecord> next();

  /** Name of a cell such as {@code C14}; empty if the format has no cells. */
  String cell(long line, int position);
}
