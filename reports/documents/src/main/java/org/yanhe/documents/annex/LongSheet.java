package org.yanhe.documents.annex;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Lines of any number below one head, on as many sheets as they need.
 *
 * @param name of the sheets, numbered from the second on
 * @param columns one for each field of a line
 * @param most lines on a sheet, below the 1 048 576 rows that a sheet holds
 * @param lines their fields in the order of the columns
 */
record LongSheet(String name, List<Column> columns, int most, Stream<List<Field>> lines) {
  private static final int MOST = 1_000_000;

  /**
   * A column.
   *
   * @param head its heading
   * @param width in digits
   * @param isWrapped whether words that are too long, or have several lines, are set below each
   *     other
   */
  record Column(Label head, int width, boolean isWrapped) {
    static Column of(String zh, String en, int width) {
      return new Column(new Label(zh, en), width, false);
    }

    static Column wrapped(String zh, String en, int width) {
      return new Column(new Label(zh, en), width, true);
    }
  }

  LongSheet(Label name, Language language, List<Column> columns, Stream<List<Field>> lines) {
    this(name.in(language), columns, MOST, lines);
  }
}
