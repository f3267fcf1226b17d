package org.yanhe.spark.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file as records, column by column without Spark. Columns that nothing reads
 * are passed over and seem empty.
 */
final class ParquetRecords implements Closeable {
  private static final String EMPTY_FOLDER = "__HIVE_DEFAULT_PARTITION__";

  private final ParquetFileReader file;
  private final MessageType columns;
  private final ParquetCells cells;
  private final GroupConverter taker;
  private final List<ParquetCell> taken = new ArrayList<>();
  private ColumnReader[] readers = {};
  private int[] levels = {};
  private long line;
  private long left;

  /**
   * Opens a file of which {@link #isPlain} holds.
   *
   * @throws UnreadableFile if it is another file than the one that was looked at
   */
  ParquetRecords(Inspection.Seen seen, Configuration conf) throws IOException {
    file = open(seen.file(), conf);
    MessageType all = file.getFileMetaData().getSchema();
    if (!isPlain(seen.file(), seen.header(), all)) {
      file.close();
      throw new UnreadableFile(UnreadableFile.CHANGED);
    }
    Set<String> unused = new HashSet<>(seen.unused());
    List<Type> read = new ArrayList<>();
    List<ParquetCell> inOrder = new ArrayList<>();
    for (Type column : all.getFields()) {
      ParquetCell cell = new ParquetCell(ParquetForm.of(column).orElseThrow());
      inOrder.add(cell);
      if (!unused.contains(column.getName())) {
        read.add(column);
        taken.add(cell);
      }
    }
    seen.file().folders().forEach(folder -> inOrder.add(new ParquetCell(folder.value())));
    cells = new ParquetCells(inOrder);
    columns = new MessageType(all.getName(), read);
    taker = taker(taken);
    file.setRequestedSchema(columns);
  }

  private static ParquetFileReader open(InputFile file, Configuration conf) throws IOException {
    try {
      return ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.uri()), conf));
    } catch (RuntimeException e) {
      throw new UnreadableFile(UnreadableFile.DAMAGED, e);
    }
  }

  /**
   * Whether the columns of a file and of the folders that it lies in are read here as Spark would
   * read them.
   */
  static boolean isPlain(InputFile file, List<String> header, GroupType columns) {
    List<String> folders = file.folders().stream().map(InputFile.Folder::value).toList();
    return ParquetForm.isPlain(columns)
        && new HashSet<>(header).size() == header.size()
        && columns.getFieldCount() + folders.size() == header.size()
        && folders.stream().noneMatch(f -> f.contains("%") || f.equals(EMPTY_FOLDER));
  }

  private static GroupConverter taker(List<ParquetCell> cells) {
    return new GroupConverter() {
      @Override
      public Converter getConverter(int field) {
        return cells.get(field);
      }

      @Override
      public void start() {}

      @Override
      public void end() {}
    };
  }

  /**
   * Goes on with a group of rows.
   *
   * @throws UnreadableFile if the file has no such group any more, or its bytes make no sense
   */
  void turnTo(int group) throws IOException {
    if (group >= file.getRowGroups().size()) {
      throw new UnreadableFile(UnreadableFile.CHANGED);
    }
    line = file.getRowGroups().get(group).getRowIndexOffset();
    left = file.getRowGroups().get(group).getRowCount();
    try {
      turnTo(file.readRowGroup(group));
    } catch (RuntimeException e) {
      throw new UnreadableFile(UnreadableFile.DAMAGED, e);
    } catch (IOException e) {
      throw isParsing(e) ? new UnreadableFile(UnreadableFile.DAMAGED, e) : e;
    }
  }

  /** Whether bytes were read of which the library makes no sense. */
  private static boolean isParsing(IOException e) {
    return e.getCause() != null && !(e.getCause() instanceof IOException);
  }

  private void turnTo(PageReadStore pages) {
    String writer = file.getFileMetaData().getCreatedBy();
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(pages, taker, columns, writer);
    List<ColumnDescriptor> of = columns.getColumns();
    levels = of.stream().mapToInt(ColumnDescriptor::getMaxDefinitionLevel).toArray();
    readers = of.stream().map(store::getColumnReader).toArray(ColumnReader[]::new);
  }

  /**
   * The next row of the group; empty after the last.
   *
   * @throws UnreadableFile if its bytes make no sense
   */
  Optional<RawRecord> next() throws IOException {
    if (left == 0) {
      return Optional.empty();
    }
    try {
      for (int i = 0; i < readers.length; i++) {
        if (readers[i].getCurrentDefinitionLevel() < levels[i]) {
          taken.get(i).clear();
        } else {
          readers[i].writeCurrentValueToConverter();
        }
        readers[i].consume();
      }
    } catch (RuntimeException e) {
      throw new UnreadableFile(UnreadableFile.DAMAGED, e);
    }
    left--;
    line++;
    return Optional.of(RawRecord.of(line, cells));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
