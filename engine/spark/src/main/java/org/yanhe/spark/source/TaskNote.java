package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;

/**
 * What a task tells the driver once it has read its rows.
 *
 * @param files what became of the rows of each file
 * @param keys hashes of the keys of the rows that count so far
 * @param ranges of the keys of the rows that count, by file
 */
record TaskNote(List<FileNote> files, KeyHashes.Found keys, TreeMap<Integer, KeyRanges> ranges)
    implements Serializable {
  TaskNote {
    files = List.copyOf(files);
  }
}
