package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.spark.check.Finding;
import org.yanhe.spark.check.TypedRow;

/**
 * One file of staged Parquet, written row by row without a detour over rows of Spark. Its bytes
 * follow from its rows alone.
 */
final class StagedFile implements Closeable {
  private final ParquetWriter<Staged> writer;

  /** A row with its origin. */
  private record Staged(TypedRow row, int file, long line, String key) {}

  StagedFile(Path path, DatasetSchema schema, Configuration conf) {
    try {
      Builder builder =
          new Builder(HadoopOutputFile.fromPath(path, conf), new Support(schema))
              .withConf(conf)
              .withCompressionCodec(CompressionCodecName.SNAPPY);
      hardlyRepeated(schema).forEach(column -> builder.withDictionaryEncoding(column, false));
      writer = builder.build();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  /** Columns of which a dictionary would be made and thrown away: lines, keys, amounts. */
  private static List<String> hardlyRepeated(DatasetSchema schema) {
    List<String> names = new ArrayList<>(List.of(StagedColumns.LINE));
    for (Column column : schema.columns()) {
      if (column.type() == ColumnType.DECIMAL || schema.key().equals(List.of(column.name()))) {
        names.add(column.name());
      }
    }
    return names;
  }

  void write(TypedRow row, int file, long line, String key) {
    try {
      writer.write(new Staged(row, file, line, key));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write staged rows", e);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Staged, Builder> {
    private final Support support;

    Builder(OutputFile file, Support support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    /** Still abstract in Parquet. */
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<Staged> getWriteSupport(Configuration conf) {
      return support;
    }

    @Override
    protected WriteSupport<Staged> getWriteSupport(ParquetConfiguration conf) {
      return support;
    }
  }

  /** Writes the fields of a row by their positions. */
  private static final class Support extends WriteSupport<Staged> {
    private final MessageType message;
    private final List<String> names = new ArrayList<>();
    private final List<FieldWriter> writers = new ArrayList<>();
    private final int width;
    private RecordConsumer out;

    /** Writes a value that is there. */
    @FunctionalInterface
    private interface FieldWriter {
      void write(Object value);
    }

    @SuppressWarnings("NullAway.Init") // Parquet says where to before it asks for the first row.
    Support(DatasetSchema schema) {
      message = StagedColumns.message(schema);
      width = schema.columns().size();
      for (Column column : schema.columns()) {
        names.add(column.name());
        writers.add(writer(column));
      }
    }

    private FieldWriter writer(Column column) {
      int scale = column.scale();
      return switch (column.type()) {
        case INTEGER -> value -> out.addLong((Long) value);
        case DECIMAL ->
            value -> out.addLong(((BigDecimal) value).scaleByPowerOfTen(scale).longValueExact());
        case DATE -> value -> out.addInteger((int) ((LocalDate) value).toEpochDay());
        case BOOLEAN -> value -> out.addBoolean((Boolean) value);
        case TEXT, CODE, REGION, PERIOD -> this::text;
      };
    }

    private void text(Object value) {
      byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
      out.addBinary(Binary.fromConstantByteArray(bytes));
    }

    /** Still abstract in Parquet. */
    @SuppressWarnings("deprecation")
    @Override
    public WriteContext init(Configuration conf) {
      return new WriteContext(message, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration conf) {
      return new WriteContext(message, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(Staged staged) {
      out.startMessage();
      for (int i = 0; i < width; i++) {
        Object value = staged.row().at(i);
        if (value != null) {
          out.startField(names.get(i), i);
          writers.get(i).write(value);
          out.endField(names.get(i), i);
        }
      }
      out.startField(StagedColumns.FILE, width);
      out.addInteger(staged.file());
      out.endField(StagedColumns.FILE, width);
      out.startField(StagedColumns.LINE, width + 1);
      out.addLong(staged.line());
      out.endField(StagedColumns.LINE, width + 1);
      if (!staged.row().findings().isEmpty()) {
        findings(staged);
      }
      out.endMessage();
    }

    private void findings(Staged staged) {
      field(StagedColumns.KEY, width + 2, () -> text(staged.key()));
      field(
          StagedColumns.FINDINGS,
          width + 3,
          () ->
              group(
                  () ->
                      field(
                          StagedColumns.LIST,
                          0,
                          () -> staged.row().findings().forEach(f -> group(() -> element(f))))));
    }

    private void element(Finding finding) {
      List<String> values =
          List.of(
              finding.check(),
              finding.column(),
              finding.cell(),
              finding.value(),
              finding.expectation());
      field(
          StagedColumns.ELEMENT,
          0,
          () ->
              group(
                  () -> {
                    for (int i = 0; i < values.size(); i++) {
                      String value = values.get(i);
                      field(StagedColumns.FINDING_FIELDS.get(i), i, () -> text(value));
                    }
                  }));
    }

    private void field(String name, int position, Runnable content) {
      out.startField(name, position);
      content.run();
      out.endField(name, position);
    }

    private void group(Runnable content) {
      out.startGroup();
      content.run();
      out.endGroup();
    }
  }
}
