package org.yanhe.spark.parquet;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;

/** The values of a column that are there, gathered for a page at a time. */
interface Values {
  /** A page does not grow beyond this size, nor does a dictionary. */
  int MOST_BYTES = 1 << 20;

  void add(Object value);

  /** Whether the values should become a page. */
  boolean isFull();

  /** The values as a page holds them; valid until they are cleared. */
  Page page() throws IOException;

  /** Begins the next page. */
  void clear();

  /** The dictionary of the pages so far, if they need one; after it a new chunk begins. */
  Optional<Dictionary> endChunk();

  /** Values of a page with their encoding. */
  record Page(BytesInput bytes, Encoding encoding) {}

  /**
   * Values that pages name by their positions.
   *
   * @param bytes the values one after the other
   * @param size how many
   */
  record Dictionary(BytesInput bytes, int size) {}
}
