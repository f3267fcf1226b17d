package org.yanhe.spark.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.fs.ChecksumException;
import org.yanhe.model.source.Format;

/** A table of separated text after RFC 4180. */
final class CsvTable implements DeliveredTable {
  private static final int LONGEST_RECORD = 1 << 20;
  private static final String OPEN_HEADER =
      "its header has a quote that does not end its field, or is longer than "
          + LONGEST_RECORD
          + " characters";

  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private final String until;
  private final QuoteWatch quotes;
  private long line;
  private boolean ended;

  CsvTable(InputStream bytes, Format.Csv format) throws IOException {
    InputStreamReader text =
        new InputStreamReader(
            ByteOrderMark.skip(bytes),
            Charset.forName(format.encoding())
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    quotes = new QuoteWatch(text, format.separator());
    records =
        CsvReader.builder()
            .fieldSeparator(format.separator())
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_RECORD)
            .ofCsvRecord(quotes)
            .iterator();
    until = format.layout().until();
    header = readHeader(format.layout());
  }

  private List<String> readHeader(Format.Layout layout) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try {
      while (rows.size() < layout.header().size() && records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (line >= layout.header().get(0)) {
          rows.add(record.getFields());
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
    return quotes.isOpenAtEnd() && !records.hasNext();
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<RawRecord> next() {
    try {
      while (!ended && records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        if (!until.isEmpty() && record.getField(0).strip().startsWith(until)) {
          ended = true;
        } else if (endsInQuote()) {
          ended = true;
          return Optional.of(
              RawRecord.end(
                  line,
                  "the record at line "
                      + line
                      + " has a quote that does not end its field. Mend its quotes."));
        } else if (!isBlank(record)) {
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

  private RawRecord record(CsvRecord record) {
    List<String> cells = record.getFields();
    if (cells.size() == header.size() || onlyBlankAfter(record, header.size())) {
      return RawRecord.of(line, cells);
    }
    return RawRecord.faulty(line, cells, header.size() + " fields, not " + cells.size());
  }

  private static boolean onlyBlankAfter(CsvRecord record, int width) {
    return record.getFieldCount() > width
        && record.getFields().subList(width, record.getFieldCount()).stream()
            .allMatch(String::isBlank);
  }

  private static boolean isBlank(CsvRecord record) {
    for (int i = 0; i < record.getFieldCount(); i++) {
      if (!record.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
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
