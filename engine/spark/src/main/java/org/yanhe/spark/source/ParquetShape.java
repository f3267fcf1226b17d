package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * What the footer of a Parquet file says.
 *
 * @param header names of its columns, then of the folders it lies in that are written as {@code
 *     name=value}
 * @param rows their number
 * @param groups sizes of its groups of rows in bytes if it is read without Spark; else empty
 */
record ParquetShape(List<String> header, long rows, List<Long> groups) implements TableShape {
  ParquetShape {
    header = List.copyOf(header);
    groups = List.copyOf(groups);
  }

  /** Of a table of which nothing but the columns is known. */
  static ParquetShape of(List<String> header) {
    return new ParquetShape(header, 0, List.of());
  }

  static ParquetShape read(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      List<String> names = new ArrayList<>();
      MessageType columns = reader.getFileMetaData().getSchema();
      for (Type field : columns.getFields()) {
        names.add(field.getName());
      }
      file.folders().forEach(folder -> names.add(folder.name()));
      List<Long> groups =
          ParquetRecords.isPlain(file, names, columns)
              ? reader.getRowGroups().stream().map(BlockMetaData::getCompressedSize).toList()
              : List.of();
      return new ParquetShape(names, reader.getRecordCount(), groups);
    } catch (RuntimeException e) {
      // The library says so with plain runtime exceptions.
      throw new UnreadableFile("it is no Parquet file, or it was cut off. Deliver it anew.", e);
    }
  }

  @Override
  public String cell(long line, int position) {
    return "";
  }
}
