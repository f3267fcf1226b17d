package org.yanhe.spark.source;

import java.io.IOException;

/** A file that holds no table that could be read; the message ends a sentence about the file. */
final class NoTable extends IOException {
  NoTable(String message) {
    super(message);
  }

  NoTable(String message, Throwable cause) {
    super(message, cause);
  }
}
