package org.yanhe.documents.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.yanhe.model.release.ParquetTable;
import org.yanhe.model.text.Language;

/**
 * All printed tables as one tidy Parquet file: one line a figure, with its table, row and column
 * named in both languages. {@code value} is in full precision, {@code printed} as on paper; {@code
 * status} is A where there is a value and otherwise says why there is none. Words in cells are left
 * out.
 */
public final class TidyParquet {
  private static final String KNOWN = "A";
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message figure {
            required binary table (STRING);
            required binary title_zh (STRING);
            required binary title_en (STRING);
            required int32 row;
            required binary row_key (STRING);
            required binary row_zh (STRING);
            required binary row_en (STRING);
            required int32 level;
            required binary column_key (STRING);
            required binary column_zh (STRING);
            required binary column_en (STRING);
            optional double value;
            optional binary printed (STRING);
            required binary status (STRING);
            required binary unit_zh (STRING);
            required binary unit_en (STRING);
          }
          """);

  private TidyParquet() {}

  /** The bytes of the file; tables, rows and columns in printed order. */
  public static byte[] write(List<Table> tables) {
    try {
      Path folder = Files.createTempDirectory("yanhe-tables");
      Path file = folder.resolve("tables.parquet");
      try {
        ParquetTable.write(file, SCHEMA, tables.stream().flatMap(TidyParquet::figures));
        return Files.readAllBytes(file);
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write tables as Parquet: " + e.getMessage(), e);
    }
  }

  private static Stream<Group> figures(Table table) {
    return IntStream.range(0, table.rows().size())
        .boxed()
        .flatMap(
            r ->
                IntStream.range(0, table.head().columns().size())
                    .boxed()
                    .flatMap(
                        c ->
                            table.rows().get(r).cells().get(c).value().stream()
                                .map(value -> figure(table, r, c, value))));
  }

  private static Group figure(Table table, int r, int c, Cell.Value value) {
    Row row = table.rows().get(r);
    Group group = new SimpleGroup(SCHEMA);
    group.add("table", table.number().en().replace("Table ", ""));
    group.add("title_zh", table.title().zh());
    group.add("title_en", table.title().en());
    group.add("row", r + 1);
    group.add("row_key", row.key());
    group.add("row_zh", row.label().zh());
    group.add("row_en", row.label().en());
    group.add("level", row.level());
    group.add("column_key", table.head().columns().get(c).key());
    group.add("column_zh", path(table, c, Language.ZH));
    group.add("column_en", path(table, c, Language.EN));
    value.figure().number().ifPresent(number -> group.add("value", number.doubleValue()));
    value.printed().ifPresent(printed -> group.add("printed", printed.toPlainString()));
    group.add("status", status(value));
    group.add("unit_zh", value.unit().symbol());
    group.add("unit_en", value.unit().english());
    return group;
  }

  private static String status(Cell.Value value) {
    return value.figure().match(number -> KNOWN, reason -> reason.status());
  }

  /** The headings from the outermost to that of the column. */
  private static String path(Table table, int column, Language language) {
    return table.head().paths().get(column).stream()
        .map(label -> label.in(language))
        .collect(Collectors.joining(" / "));
  }
}
