package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A delivered file.
 *
 * @param index position among the files of a dataset
 * @param source position of its source among the sources of the dataset
 * @param uri where it is
 * @param name path within the project folder, as messages and the release say it
 * @param bytes its size
 * @param modified when it was last changed, in milliseconds since 1970
 */
record InputFile(int index, int source, String uri, String name, long bytes, long modified)
    implements Serializable {

  /** A folder that a file lies in and that is written as {@code name=value}. */
  record Folder(String name, String value) {}

  /** The folders that give a column of the file, from the top. */
  List<Folder> folders() {
    List<Folder> folders = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      int sign = part.indexOf('=');
      if (sign > 0) {
        folders.add(new Folder(part.substring(0, sign), part.substring(sign + 1)));
      }
    }
    return folders;
  }
}
