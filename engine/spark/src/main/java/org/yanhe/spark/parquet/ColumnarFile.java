package org.yanhe.spark.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file that is written by whoever knows its columns. Parquet's own writer of rows looks
 * at each value several times; here a value is hashed once for the dictionary of its column, and
 * not at all if its column has none. There are no statistics of values. The bytes follow from the
 * values alone.
 */
public final class ColumnarFile implements Closeable {
  private static final int ROWS_BETWEEN_LOOKS = 1 << 12;

  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final List<ColumnChunk> columns;
  private final long groupBytes;
  private long rows;

  /**
   * Begins a file.
   *
   * @param hardlyRepeated names of columns for which no dictionary is tried
   */
  public ColumnarFile(
      Path path, MessageType message, Set<String> hardlyRepeated, Configuration conf)
      throws IOException {
    this(path, message, hardlyRepeated, conf, ParquetWriter.DEFAULT_BLOCK_SIZE);
  }

  /**
   * Begins a file.
   *
   * @param groupBytes size at which a group of rows ends
   */
  ColumnarFile(
      Path path,
      MessageType message,
      Set<String> hardlyRepeated,
      Configuration conf,
      long groupBytes)
      throws IOException {
    this.groupBytes = groupBytes;
    codecs = new CodecFactory(conf, Values.MOST_BYTES);
    file =
        new ParquetFileWriter(
            HadoopOutputFile.fromPath(path, conf),
            message,
            ParquetFileWriter.Mode.CREATE,
            groupBytes,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
            ParquetProperties.DEFAULT_PAGE_WRITE_CHECKSUM_ENABLED);
    BytesInputCompressor compressor = codecs.getCompressor(CompressionCodecName.SNAPPY);
    columns =
        message.getColumns().stream()
            .map(c -> new ColumnChunk(c, !hardlyRepeated.contains(c.getPath()[0]), compressor))
            .toList();
    file.start();
  }

  /** The columns in the order of the message; each wants one value or list of values a row. */
  public List<ColumnChunk> columns() {
    return columns;
  }

  /**
   * Says that a row ends.
   *
   * @return whether the group of rows is so large that it has to end
   */
  public boolean endsGroup() {
    rows++;
    return rows % ROWS_BETWEEN_LOOKS == 0 && bytes() >= groupBytes;
  }

  private long bytes() {
    return columns.stream().mapToLong(ColumnChunk::bytes).sum();
  }

  /** Writes the rows so far; every column must have got what it has of them. */
  public void endGroup() throws IOException {
    file.startBlock(rows);
    for (ColumnChunk column : columns) {
      column.writeTo(file);
    }
    file.endBlock();
    rows = 0;
  }

  @Override
  public void close() throws IOException {
    if (rows > 0) {
      endGroup();
    }
    file.end(Map.of());
    codecs.release();
  }
}
