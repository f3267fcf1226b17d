package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;

/** Puts small neighbouring files together, so that thousands of them do not make as many tasks. */
final class FileGroups {
  private static final long GROUP_BYTES = 32L << 20;

  private FileGroups() {}

  /** The files in order, in groups that depend on their sizes alone. */
  static List<List<InputFile>> of(List<InputFile> files) {
    List<List<InputFile>> groups = new ArrayList<>();
    List<InputFile> group = new ArrayList<>();
    long bytes = 0;
    for (InputFile file : files) {
      if (!group.isEmpty() && bytes + file.bytes() > GROUP_BYTES) {
        groups.add(List.copyOf(group));
        group.clear();
        bytes = 0;
      }
      group.add(file);
      bytes += file.bytes();
    }
    if (!group.isEmpty()) {
      groups.add(List.copyOf(group));
    }
    return groups;
  }
}
