package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.List;

/**
 * What a task tells the driver once it has read its rows.
 *
 * @param files what became of the rows of each file
 * @param keys hashes of the keys of the rows that count so far
 */
record TaskNote(List<FileNote> files, KeyHashes.Found keys) implements Serializable {
  TaskNote {
    files = List.copyOf(files);
  }
}
