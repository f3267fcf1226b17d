package org.yanhe.spark.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.hadoop.fs.ChecksumException;
import org.yanhe.model.source.Format;

/** A table of separated text after RFC 4180. */
final class CsvTable implements DeliveredTable {
  static final int LONGEST_RECORD = 1 << 20;

  private static final String OPEN_HEADER =
      "its header has a quote that does not end its field, or is longer than "
          + LONGEST_RECORD
          + " characters";

  private final CloseableIterator<TextCells> records;
  private final List<String> header;
  private final String until;
  private final BooleanSupplier openAtEnd;
  private final long before;
  private long line;
  private boolean ended;

  /** Opens the table of a whole file, or of its first part. */
  CsvTable(InputStream bytes, Format.Csv format) throws IOException {
    QuoteWatch quotes = new QuoteWatch(text(ByteOrderMark.skip(bytes), format), format.separator());
    openAtEnd = quotes::isOpenAtEnd;
    records = records(quotes, format);
    until = format.layout().until();
    before = 0;
    header = readHeader(format.layout());
  }

  /**
   * Opens a later part of a file, which begins and ends with a whole record.
   *
   * @param header names of the columns, which the first part holds
   * @param before lines before the part
   */
  CsvTable(InputStream bytes, Format.Csv format, List<String> header, long before) {
    openAtEnd = () -> false;
    records = records(text(bytes, format), format);
    until = format.layout().until();
    this.before = before;
    this.header = List.copyOf(header);
  }

  private static Reader text(InputStream bytes, Format.Csv format) {
    return new InputStreamReader(
        bytes,
        Charset.forName(format.encoding())
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static CloseableIterator<TextCells> records(Reader text, Format.Csv format) {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .allowExtraFields(true)
        .allowMissingFields(true)
        .maxBufferSize(LONGEST_RECORD)
        .build(new TextCellsHandler(), text)
        .iterator();
  }

  private List<String> readHeader(Format.Layout layout) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try {
      while (rows.size() < layout.header().size() && records.hasNext()) {
        TextCells record = records.next();
        line = record.line();
        if (line >= layout.header().get(0)) {
          rows.add(List.copyOf(record));
        }
      }
    } catch (CsvParseException e) {
      throw unreadable(OPEN_HEADER);
    } catch (UncheckedIOException e) {
      records.close();
      throw Objects.requireNonNull(e.getCause());
    }
    if (rows.size() < layout.header().size()) {
      throw unreadable("it ends before row " + layout.lastHeaderRow() + ", its header");
    }
    if (endsInQuote()) {
      throw unreadable(OPEN_HEADER);
    }
    return HeaderRows.join(rows);
  }

  private UnreadableFile unreadable(String why) throws IOException {
    records.close();
    return new UnreadableFile(why + ". Deliver it anew.");
  }

  /** Whether the last record of the text was taken and has a quote that does not end. */
  private boolean endsInQuote() {
    return openAtEnd.getAsBoolean() && !records.hasNext();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<RawRecord> next() {
    try {
      while (!ended && records.hasNext()) {
        TextCells record = records.next();
        line = before + record.line();
        if (!until.isEmpty() && record.get(0).strip().startsWith(until)) {
          ended = true;
        } else if (endsInQuote()) {
          ended = true;
          return Optional.of(
              RawRecord.end(
                  line,
                  "the record at line "
                      + line
                      + " has a quote that does not end its field. Mend its quotes."));
        } else if (!record.isBlankFrom(0)) {
          return Optional.of(record(record));
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      ended = true;
      return Optional.of(
          RawRecord.end(
              line,
              "the record after line "
                  + line
                  + " has a quote that does not end its field, or is longer than "
                  + LONGEST_RECORD
                  + " characters. Mend its quotes."));
    } catch (UncheckedIOException e) {
      ended = true;
      String why =
          e.getCause() instanceof ChecksumException damage
              ? UnreadableFile.reason(damage)
              : "reading ended after line " + line + ". Deliver it anew.";
      return Optional.of(RawRecord.end(line, why));
    }
  }

  private RawRecord record(TextCells cells) {
    int width = header.size();
    return cells.size() == width || (cells.size() > width && cells.isBlankFrom(width))
        ? RawRecord.of(line, cells)
        : RawRecord.faulty(line, cells, width + " fields, not " + cells.size());
  }

  @Override
  public String cell(long line, int position) {
    return "";
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
