package org.yanhe.spark.source;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Format;

/** A table on a sheet of an Excel workbook; formulas give the value that was stored with them. */
final class XlsxTable implements DeliveredTable {
  private final SheetRows rows;
  private final Format.Layout layout;
  private final List<String> header;
  private final CellValues values;
  private Optional<Row> ahead = Optional.empty();
  private long line;
  private boolean ended;

  /**
   * Opens the sheet and reads the header.
   *
   * @throws IOException with a sentence if it is no workbook or has no such sheet
   */
  XlsxTable(InputStream bytes, Format.Xlsx format) throws IOException {
    layout = format.layout();
    try {
      rows = SheetRows.open(bytes, format.sheet());
      values = new CellValues(rows.areSince1904());
      header = readHeader();
    } catch (SheetRows.Damaged e) {
      throw new UnreadableFile("it is no workbook that can be read. Save it anew as .xlsx.", e);
    }
  }

  private List<String> readHeader() throws SheetRows.Damaged {
    List<List<String>> names = new ArrayList<>();
    layout.header().forEach(number -> names.add(List.of()));
    for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
      Row row = next.get();
      int position = layout.header().indexOf(row.getRowNum());
      if (position >= 0) {
        names.set(position, texts(row));
      }
      if (row.getRowNum() >= layout.lastHeaderRow()) {
        ahead = row.getRowNum() > layout.lastHeaderRow() ? next : Optional.empty();
        break;
      }
    }
    return HeaderRows.join(names);
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<RawRecord> next() {
    try {
      while (!ended) {
        Optional<Row> next = ahead.isPresent() ? ahead : rows.next();
        ahead = Optional.empty();
        if (next.isEmpty() || endsTable(next.get())) {
          ended = true;
        } else {
          line = next.get().getRowNum();
          if (!isBlank(next.get())) {
            return Optional.of(record(next.get()));
          }
        }
      }
      return Optional.empty();
    } catch (SheetRows.Damaged e) {
      ended = true;
      return Optional.of(
          RawRecord.end(line, "its sheet is damaged after row " + line + ". Save it anew."));
    }
  }

  private boolean endsTable(Row row) {
    return !layout.until().isEmpty()
        && row.getFirstNonEmptyCell()
            .map(cell -> cell.getText().strip().startsWith(layout.until()))
            .orElse(false);
  }

  private static boolean isBlank(Row row) {
    return row.stream().allMatch(cell -> cell == null || cell.getText().isBlank());
  }

  private RawRecord record(Row row) {
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? null : values.of(cell));
    }
    boolean beyond = cells.stream().skip(header.size()).anyMatch(cell -> cell != null);
    return beyond
        ? RawRecord.faulty(line, cells, "no cell after column " + letters(header.size() - 1))
        : RawRecord.of(line, cells);
  }

  @Override
  public String cell(long row, int position) {
    return cellName(row, position);
  }

  /** Name of a cell such as {@code C14}. */
  static String cellName(long row, int position) {
    return letters(position) + row;
  }

  /** Letters of a column: 0 is A, 26 is AA. */
  private static String letters(int position) {
    String name = "";
    for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
      name = (char) ('A' + rest % 26) + name;
    }
    return name;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  /** A cell's number, text, truth or date. */
  private static final class CellValues {
    private final SheetNumbers numbers;

    CellValues(boolean since1904) {
      this.numbers = new SheetNumbers(since1904);
    }

    @Nullable Object of(Cell cell) {
      Object value = cell.getValue();
      return switch (cell.getType()) {
        case EMPTY -> null;
        case ERROR -> new Unreadable(String.valueOf(cell.getRawValue()), "a value, no error");
        case STRING, BOOLEAN, NUMBER, FORMULA -> {
          if (value == null && cell.getFormula() != null) {
            yield new Unreadable(
                "=" + cell.getFormula(), "a formula that was saved with its value");
          }
          String format = cell.getDataFormatString();
          yield value instanceof BigDecimal number
              ? numbers.read(number, format == null ? "" : format)
              : value;
        }
      };
    }
  }
}
