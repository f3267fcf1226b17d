package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;

/** Reads the cells of one column of separated text, as its {@link CellReader} would one by one. */
final class TextReader {
  private final CellReader reader;
  private final Collection<String> blanks;
  private final ColumnType type;
  private final int scale;
  private final boolean plainNumbers;
  private final KnownTexts known = new KnownTexts();

  /**
   * Prepares reading.
   *
   * @param blanks texts that mean empty
   * @param unit symbol of the unit its numbers are delivered in; empty if it is the stored one
   */
  TextReader(CellReader reader, Collection<String> blanks, Column column, String unit) {
    this.reader = reader;
    this.blanks = blanks;
    this.type = column.type();
    this.scale = column.scale();
    this.plainNumbers =
        unit.isEmpty()
            && column.unitColumn().isEmpty()
            && (type == ColumnType.INTEGER || type == ColumnType.DECIMAL)
            && blanks.stream().noneMatch(TextReader::isDigits);
  }

  private static boolean isDigits(String blank) {
    return blank.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  /** The value of a cell; null if it is blank, or after a complaint. */
  @Nullable Object read(TextCells cells, int position, CellReader.Complaint complaint) {
    char[] text = cells.text();
    int start = cells.start(position);
    int end = cells.end(position);
    while (start < end && WhiteSpace.is(text[start])) {
      start++;
    }
    while (end > start && WhiteSpace.is(text[end - 1])) {
      end--;
    }
    if (start == end) {
      return null;
    }
    return plainNumbers
        ? number(text, start, end, complaint)
        : remembered(text, start, end, complaint);
  }

  private @Nullable Object number(char[] text, int start, int end, CellReader.Complaint complaint) {
    long unscaled = PlainNumber.unscaled(text, start, end, scale);
    if (unscaled == PlainNumber.OTHER) {
      return remembered(text, start, end, complaint);
    }
    return type == ColumnType.INTEGER ? (Object) unscaled : BigDecimal.valueOf(unscaled, scale);
  }

  private @Nullable Object remembered(
      char[] text, int start, int end, CellReader.Complaint complaint) {
    Object earlier = known.find(text, start, end);
    return earlier == null
        ? anew(new String(text, start, end - start), complaint)
        : Meaning.told(earlier, complaint);
  }

  private @Nullable Object anew(String text, CellReader.Complaint complaint) {
    Object value = blanks.contains(text) ? null : reader.read(text, complaint);
    known.add(text, Meaning.of(value, complaint));
    return value;
  }
}
