package org.yanhe.documents.table;

import java.util.List;
import org.yanhe.model.text.Label;

/**
 * A row of a table.
 *
 * @param key names the row in references; unique in its table
 * @param label as printed in the stub
 * @param level depth of indention, 0 to 5
 * @param mark whether the row is one of several main items of the row above
 * @param emphasis weight of the type
 * @param cells one for each column of the head
 */
public record Row(
    String key, Label label, int level, Mark mark, Emphasis emphasis, List<Cell> cells) {
  public Row {
    cells = List.copyOf(cells);
    if (level < 0 || level > 5) {
      throw new IllegalArgumentException("Invalid level: '" + level + "' (0 to 5)");
    }
  }

  /** An ordinary row. */
  public static Row of(String key, Label label, int level, Cell... cells) {
    return new Row(key, label, level, Mark.NONE, Emphasis.PLAIN, List.of(cells));
  }

  /** The same row in heavier type, as for totals. */
  public Row strong() {
    return new Row(key, label, level, mark, Emphasis.STRONG, cells);
  }

  /** The same row marked as of-which (其中). */
  public Row ofWhich() {
    return new Row(key, label, level, Mark.OF_WHICH, emphasis, cells);
  }

  /** Whether a row lists all items of the level above or only main ones. */
  public enum Mark {
    NONE,
    /** Printed with {@code #}: of which main items. */
    OF_WHICH
  }

  /** Weight of the type. */
  public enum Emphasis {
    PLAIN,
    STRONG
  }
}
