package org.yanhe.spark.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.Type;

/**
 * What the footer of a Parquet file says.
 *
 * @param header names of its columns, then of the folders it lies in that are written as {@code
 *     name=value}
 * @param rows their number
 */
record ParquetShape(List<String> header, long rows) implements TableShape {
  ParquetShape {
    header = List.copyOf(header);
  }

  static ParquetShape read(InputFile file, Configuration conf) throws IOException {
    Path path = new Path(file.uri());
    try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
      List<String> names = new ArrayList<>();
      for (Type field : reader.getFileMetaData().getSchema().getFields()) {
        names.add(field.getName());
      }
      names.addAll(folders(file.name()));
      return new ParquetShape(names, reader.getRecordCount());
    } catch (RuntimeException e) {
      // The library says so with plain runtime exceptions.
      throw new UnreadableFile("it is no Parquet file, or it was cut off. Deliver it anew.", e);
    }
  }

  private static List<String> folders(String name) {
    List<String> keys = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.indexOf('=') > 0) {
        keys.add(part.substring(0, part.indexOf('=')));
      }
    }
    return keys;
  }

  @Override
  public String cell(long line, int position) {
    return "";
  }
}
