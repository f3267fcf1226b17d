package org.yanhe.spark.source;

import java.io.Closeable;
import java.util.Optional;

/** A table within a delivered file, read from top to bottom. */
interface DeliveredTable extends TableShape, Closeable {

  /** The next record that is not blank; empty at the end of the table. */
  Optional<RawRecord> next();
}
