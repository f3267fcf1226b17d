package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Puts small neighbouring files together, so that thousands of them do not make as many tasks, but
 * few make several.
 */
final class FileGroups {
  private static final int SEVERAL = 8;
  private static final long LEAST_BYTES = 1L << 21;

  private FileGroups() {}

  static List<List<InputFile>> of(List<InputFile> files) {
    return of(files, InputFile::bytes);
  }

  /** The files in order, in groups that depend on their sizes alone. */
  static <T> List<List<T>> of(List<T> files, ToLongFunction<T> size) {
    long all = files.stream().mapToLong(size).sum();
    long most = Math.min(FileParts.PART_BYTES, Math.max(LEAST_BYTES, all / SEVERAL));
    List<List<T>> groups = new ArrayList<>();
    List<T> group = new ArrayList<>();
    long bytes = 0;
    for (T file : files) {
      if (!group.isEmpty() && bytes + size.applyAsLong(file) > most) {
        groups.add(List.copyOf(group));
        group.clear();
        bytes = 0;
      }
      group.add(file);
      bytes += size.applyAsLong(file);
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }
}
