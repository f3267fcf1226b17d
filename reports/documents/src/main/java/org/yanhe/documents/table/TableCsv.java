package org.yanhe.documents.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.yanhe.model.text.Language;

/**
 * A printed table as a CSV file: UTF-8 with byte order mark, one head row, figures rounded as they
 * are printed. Text that a spreadsheet would run as a formula is disarmed by a leading apostrophe.
 * Full precision is in the observations of the release.
 */
public final class TableCsv {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Also behind blanks, which spreadsheets skip, and in full-width form. */
  private static final Pattern ARMED =
      Pattern.compile("(?s)[\\s\\u3000\\uFEFF]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");

  private TableCsv() {}

  /** The bytes of the file, with the shorthand of {@link Symbols#shorthand()}. */
  public static byte[] write(Table table, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(table, language, Symbols.shorthand(), out);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + table.number().zh() + " as CSV", e);
    }
    return out.toByteArray();
  }

  /** Writes to a stream, which stays open. */
  public static void write(Table table, Language language, Symbols symbols, OutputStream out)
      throws IOException {
    out.write(BYTE_ORDER_MARK);
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    FlatTable flat = FlatTable.of(table, language);
    csv.writeRecord(flat.header().stream().map(TableCsv::disarmed).toList());
    for (var row : flat.rows()) {
      csv.writeRecord(row.stream().map(cell -> field(cell, language, symbols)).toList());
    }
    csv.flush();
  }

  private static String field(Cell cell, Language language, Symbols symbols) {
    return cell.match(
        value -> field(value, symbols),
        computed -> field(computed.figure(), symbols),
        new Cell.Words<>(label -> disarmed(label.in(language)), () -> ""));
  }

  private static String field(Cell.Value value, Symbols symbols) {
    if (value.belowSmallest()) {
      return disarmed(symbols.belowSmallest());
    }
    return value
        .figure()
        .match(
            number -> value.printed().map(BigDecimal::toPlainString).orElseThrow(),
            reason -> disarmed(symbols.of(reason)));
  }

  static String disarmed(String text) {
    return ARMED.matcher(text).matches() ? "'" + text : text;
  }
}
