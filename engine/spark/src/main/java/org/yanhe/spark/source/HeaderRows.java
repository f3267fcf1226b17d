package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.List;

/** Joins the rows of a header into names. */
final class HeaderRows {
  private HeaderRows() {}

  /**
   * One name a column: the texts of its rows joined by {@code /}. In every row but the last an
   * empty text repeats its left neighbour, as in a merged cell.
   */
  static List<String> join(List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    List<String> names = new ArrayList<>();
    String[] left = new String[rows.size()];
    java.util.Arrays.fill(left, "");
    for (int column = 0; column < width; column++) {
      List<String> parts = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        String text = column < rows.get(row).size() ? rows.get(row).get(column).strip() : "";
        boolean merged = text.isEmpty() && row < rows.size() - 1;
        left[row] = merged ? left[row] : text;
        if (!left[row].isEmpty()) {
          parts.add(left[row]);
        }
      }
      names.add(String.join("/", parts));
    }
    return List.copyOf(names);
  }
}
