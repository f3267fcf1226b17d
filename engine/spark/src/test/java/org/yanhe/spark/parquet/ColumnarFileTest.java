package org.yanhe.spark.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.spark.SharedSpark;

/** Readers of Parquet find the values that were written. */
class ColumnarFileTest {
  private static final MessageType EVERY_TYPE =
      MessageTypeParser.parseMessageType(
          """
          message rows {
            optional binary code (STRING);
            optional int64 count;
            optional int64 amount (DECIMAL(18,2));
            optional int32 day (DATE);
            optional boolean online;
            optional group said (LIST) {
              repeated group list {
                optional group element { optional binary text (STRING); }
              }
            }
          }
          """);
  private static final MessageType TEXT =
      MessageTypeParser.parseMessageType("message rows { optional binary text (STRING); }");
  private static final int VECTORS = 4096;

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static ColumnarFile open(Path file, MessageType message) throws IOException {
    return open(file, message, ParquetWriter.DEFAULT_BLOCK_SIZE);
  }

  private static ColumnarFile open(Path file, MessageType message, long groupBytes)
      throws IOException {
    return new ColumnarFile(
        new org.apache.hadoop.fs.Path(file.toUri()),
        message,
        Set.of("amount"),
        new Configuration(),
        groupBytes);
  }

  private static List<String> read(Path file, boolean vectors) {
    SparkSession spark = SharedSpark.session();
    spark.conf().set("spark.sql.parquet.enableVectorizedReader", vectors);
    try {
      return spark.read().parquet(file.toString()).collectAsList().stream()
          .map(Row::toString)
          .toList();
    } finally {
      spark.conf().unset("spark.sql.parquet.enableVectorizedReader");
    }
  }

  private static List<ColumnChunkMetaData> chunks(Path file) throws IOException {
    HadoopInputFile input =
        HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration());
    try (ParquetFileReader reader = ParquetFileReader.open(input)) {
      return reader.getFooter().getBlocks().stream()
          .flatMap(block -> block.getColumns().stream())
          .toList();
    }
  }

  /** Writes rows of every type; what each should be read as. */
  private static List<String> write(Path file, int rows, long seed) throws IOException {
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    try (ColumnarFile out = open(file, EVERY_TYPE)) {
      List<ColumnChunk> columns = out.columns();
      int nothingSaid = 0;
      for (int i = 0; i < rows; i++) {
        List<Object> values = new ArrayList<>();
        values.add("县" + random.nextInt(30));
        values.add((long) random.nextInt(5));
        values.add(BigDecimal.valueOf(random.nextLong() / 100, 2));
        values.add(LocalDate.of(2020, 1, 1).plusDays(random.nextInt(900)));
        values.add(random.nextBoolean());
        for (int column = 0; column < values.size(); column++) {
          boolean missing = random.nextInt(10) < column;
          values.set(column, missing ? null : values.get(column));
          columns.get(column).add(values.get(column));
        }
        List<String> said =
            random.nextInt(100) > 0
                ? List.of()
                : random.nextBoolean() ? List.of("a") : List.of("b", "c");
        if (said.isEmpty()) {
          nothingSaid++;
          values.add(null);
        } else {
          columns.get(5).addNothing(nothingSaid);
          nothingSaid = 0;
          columns.get(5).addAll(said);
          values.add(
              "ArraySeq("
                  + String.join(", ", said.stream().map(s -> "[" + s + "]").toList())
                  + ")");
        }
        assertThat(out.endsGroup()).isFalse();
        expected.add("[" + String.join(",", values.stream().map(String::valueOf).toList()) + "]");
      }
      columns.get(5).addNothing(nothingSaid);
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, VECTORS, 70_001})
  void every_value_is_read_as_it_was_written(int rows) throws IOException {
    Path file = file("rows.parquet");

    List<String> expected = write(file, rows, rows);

    assertThat(read(file, true)).isEqualTo(expected);
    assertThat(read(file, false)).isEqualTo(expected);
  }

  @Test
  void a_column_may_have_no_value_for_longer_than_a_page() throws IOException {
    Path file = file("sparse");
    List<String> expected = new ArrayList<>();
    try (ColumnarFile out = open(file, TEXT)) {
      for (int length : List.of(0, 1, 19_999, 20_000, 50_001)) {
        out.columns().get(0).addNothing(length);
        out.columns().get(0).add("after " + length);
        for (int i = 0; i < length; i++) {
          assertThat(out.endsGroup()).isFalse();
          expected.add("[null]");
        }
        assertThat(out.endsGroup()).isFalse();
        expected.add("[after " + length + "]");
      }
    }

    assertThat(read(file, true)).isEqualTo(expected);
    assertThat(read(file, false)).isEqualTo(expected);
  }

  @Test
  void a_filter_finds_what_was_written() throws IOException {
    Path file = file("filtered");
    List<String> expected = write(file, 50_000, 4);

    long found =
        SharedSpark.session()
            .read()
            .parquet(file.toString())
            .where("code = '县7' and count > 2 and day is not null")
            .count();

    assertThat(found)
        .isEqualTo(expected.stream().filter(r -> r.matches("\\[县7,[34],[^,]*,2.*")).count())
        .isGreaterThan(100);
  }

  @Test
  void the_same_values_give_the_same_bytes() throws IOException {
    write(file("one"), 30_000, 1);
    write(file("other"), 30_000, 1);

    assertThat(file("one")).hasSameBinaryContentAs(file("other"));
  }

  private List<String> texts(String name, int rows, IntFunction<String> text) throws IOException {
    return texts(name, rows, text, ParquetWriter.DEFAULT_BLOCK_SIZE);
  }

  private List<String> texts(String name, int rows, IntFunction<String> text, long groupBytes)
      throws IOException {
    List<String> expected = new ArrayList<>();
    try (ColumnarFile out = open(file(name), TEXT, groupBytes)) {
      for (int i = 0; i < rows; i++) {
        out.columns().get(0).add(text.apply(i));
        if (out.endsGroup()) {
          out.endGroup();
        }
        expected.add("[" + text.apply(i) + "]");
      }
    }
    return expected;
  }

  @Test
  void texts_that_come_again_are_written_once() throws IOException {
    List<String> expected = texts("few", 50_000, i -> "seller " + i % 9_000);

    ColumnChunkMetaData chunk = chunks(file("few")).get(0);

    assertThat(chunk.getEncodings()).contains(Encoding.RLE_DICTIONARY);
    assertThat(chunk.getEncodingStats().hasNonDictionaryEncodedPages()).isFalse();
    assertThat(read(file("few"), true)).isEqualTo(expected);
  }

  @Test
  void texts_that_hardly_come_again_have_no_dictionary() throws IOException {
    List<String> expected = texts("many", 50_000, i -> "order " + i);

    assertThat(chunks(file("many")).get(0).hasDictionaryPage()).isFalse();
    assertThat(read(file("many"), true)).isEqualTo(expected);
  }

  @Test
  void a_dictionary_ends_where_it_has_grown_too_large() throws IOException {
    String longText = "x".repeat(400);
    List<String> expected = texts("late", 60_000, i -> longText + (i < 20_000 ? i % 9 : i % 9_999));

    ColumnChunkMetaData chunk = chunks(file("late")).get(0);

    assertThat(chunk.hasDictionaryPage()).isTrue();
    assertThat(chunk.getEncodingStats().hasNonDictionaryEncodedPages()).isTrue();
    assertThat(read(file("late"), true)).isEqualTo(expected);
    assertThat(read(file("late"), false)).isEqualTo(expected);
  }

  @Test
  void large_files_have_several_groups_of_rows_with_dictionaries_of_their_own() throws IOException {
    List<String> expected = texts("large", 70_000, i -> "word " + i / 9_000 + " " + i % 50, 300);

    assertThat(chunks(file("large")))
        .hasSizeGreaterThan(2)
        .allSatisfy(chunk -> assertThat(chunk.hasDictionaryPage()).isTrue());
    assertThat(read(file("large"), true)).isEqualTo(expected);
  }
}
