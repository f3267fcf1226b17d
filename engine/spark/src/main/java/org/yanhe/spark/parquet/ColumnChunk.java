package org.yanhe.spark.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** One column of a group of rows, in pages that are encoded and compressed when they are full. */
public final class ColumnChunk {
  private static final int PAGE_VALUES = 20_000;
  private static final int BETWEEN_LOOKS = 1 << 6;

  private final ColumnDescriptor column;
  private final BytesInputCompressor compressor;
  private final Values values;
  private final Levels repetition;
  private final Levels definition;
  private final Statistics<?> unknown;
  private final List<Page> pages = new ArrayList<>();
  private int size;
  private int rows;
  private long pageBytes;

  /** A page that is done. */
  private record Page(int size, int rows, int bytes, BytesInput compressed, Encoding encoding) {}

  ColumnChunk(ColumnDescriptor column, boolean repeats, BytesInputCompressor compressor) {
    this.column = column;
    this.compressor = compressor;
    this.values = values(column.getPrimitiveType(), repeats);
    this.unknown = Statistics.getBuilderForReading(column.getPrimitiveType()).build();
    this.repetition = new Levels(column.getMaxRepetitionLevel());
    this.definition = new Levels(column.getMaxDefinitionLevel());
  }

  private static Values values(PrimitiveType type, boolean repeats) {
    if (type.getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN) {
      return new BitValues();
    }
    return repeats ? new DictionaryValues(type) : new PlainValues(type);
  }

  /** Adds the value of the next row: as a typed row holds it, null if it has none. */
  public void add(@Nullable Object value) throws IOException {
    beginRow();
    if (value == null) {
      place(0, 0);
    } else {
      place(0, column.getMaxDefinitionLevel());
      values.add(value);
    }
  }

  /** Adds the next rows, of which none has a value. */
  public void addNothing(int more) throws IOException {
    int left = more;
    while (left > 0) {
      if (size >= PAGE_VALUES || values.isFull()) {
        endPage();
      }
      int now = Math.min(left, PAGE_VALUES - size);
      repetition.add(0, now);
      definition.add(0, now);
      size += now;
      rows += now;
      left -= now;
    }
  }

  /** Adds the values of the next row to a column below a list. */
  public void addAll(List<String> several) throws IOException {
    beginRow();
    for (int i = 0; i < several.size(); i++) {
      place(i == 0 ? 0 : column.getMaxRepetitionLevel(), column.getMaxDefinitionLevel());
      values.add(several.get(i));
    }
  }

  private void beginRow() throws IOException {
    if (size >= PAGE_VALUES || (size % BETWEEN_LOOKS == 0 && values.isFull())) {
      endPage();
    }
    rows++;
  }

  private void place(int repeated, int defined) {
    repetition.add(repeated, 1);
    definition.add(defined, 1);
    size++;
  }

  private void endPage() throws IOException {
    Values.Page encoded = values.page();
    BytesInput page = BytesInput.concat(repetition.page(), definition.page(), encoded.bytes());
    BytesInput compressed = compressed(page);
    pages.add(new Page(size, rows, (int) page.size(), compressed, encoded.encoding()));
    pageBytes += compressed.size();
    values.clear();
    repetition.clear();
    definition.clear();
    size = 0;
    rows = 0;
  }

  private BytesInput compressed(BytesInput bytes) throws IOException {
    return compressor.compress(bytes).copy(HeapByteBufferAllocator.getInstance(), freed -> {});
  }

  /** Size of the pages that are done. */
  long bytes() {
    return pageBytes;
  }

  /** Writes the column and begins anew. */
  void writeTo(ParquetFileWriter file) throws IOException {
    if (size > 0) {
      endPage();
    }
    file.startColumn(column, pages.stream().mapToLong(Page::size).sum(), compressor.getCodecName());
    Values.Dictionary dictionary = values.endChunk().orElse(null);
    if (dictionary != null) {
      file.writeDictionaryPage(
          new DictionaryPage(
              compressed(dictionary.bytes()),
              (int) dictionary.bytes().size(),
              dictionary.size(),
              Encoding.PLAIN));
    }
    for (Page page : pages) {
      write(page, file);
    }
    // Without this a filter would take pages of which nothing is known for pages without values.
    file.invalidateStatistics(unknown);
    file.endColumn();
    pages.clear();
    pageBytes = 0;
  }

  private void write(Page page, ParquetFileWriter file) throws IOException {
    file.writeDataPage(
        page.size(),
        page.bytes(),
        page.compressed(),
        unknown,
        page.rows(),
        Encoding.RLE,
        Encoding.RLE,
        page.encoding());
  }
}
