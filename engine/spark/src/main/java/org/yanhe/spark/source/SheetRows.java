package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of a sheet as the library reads them. Damaged parts make it and its parsers throw
 * whatever they come upon: here alone that is taken for damage, so that a fault of ours is not.
 */
final class SheetRows implements Closeable {
  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  private SheetRows(InputStream bytes, String sheet) throws IOException {
    workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, true));
    stream = sheet(sheet).openStream();
    rows = stream.iterator();
  }

  /** The sheet cannot be read any further. */
  static final class Damaged extends IOException {
    Damaged(Throwable cause) {
      super(cause);
    }
  }

  /**
   * Opens a sheet.
   *
   * @param sheet its name; empty for the only one that is visible
   * @throws IOException with a sentence if there is no such sheet
   * @throws Damaged if it is no workbook
   */
  static SheetRows open(InputStream bytes, String sheet) throws IOException {
    try {
      return new SheetRows(bytes, sheet);
    } catch (RuntimeException e) {
      throw new Damaged(e);
    }
  }

  private Sheet sheet(String name) throws UnreadableFile {
    List<Sheet> all = workbook.getSheets().toList();
    List<Sheet> meant =
        all.stream()
            .filter(s -> name.isEmpty() ? isVisible(s) : s.getName().strip().equals(name))
            .toList();
    if (meant.size() != 1) {
      throw new UnreadableFile(
          (name.isEmpty() ? "it has several sheets" : "it has no sheet '" + name + "'")
              + " ("
              + all.stream().map(SheetRows::describe).collect(Collectors.joining(", "))
              + "). Name one as 'sheet' in sources.yaml.");
    }
    return meant.get(0);
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }

  private static String describe(Sheet sheet) {
    return sheet.getName() + (isVisible(sheet) ? "" : " [hidden]");
  }

  /** Whether days count from 1904, as old programs of Apple had it. */
  boolean areSince1904() {
    return workbook.isDate1904();
  }

  /** The next row that the file holds; rows without cells may be left out of it. */
  Optional<Row> next() throws Damaged {
    try {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    } catch (RuntimeException e) {
      throw new Damaged(e);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
