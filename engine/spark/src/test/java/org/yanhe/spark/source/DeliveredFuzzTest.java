package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Sources;
import org.yanhe.model.yaml.YamlFile;

/**
 * Readers of delivered files, given good files with random edits. Whatever comes is read, counted
 * row by row, or refused in a sentence. Always the same tries; more with {@code
 * -Dfuzz.tries=100000} and other ones with {@code -Dfuzz.seed=2}.
 */
class DeliveredFuzzTest {
  private static final int TRIES = Integer.getInteger("fuzz.tries", 200);
  private static final long SEED = Long.getLong("fuzz.seed", 1L);
  private static final Path SHOPS = Path.of("../../datasets/yanan/data/shops.parquet");
  private static final Path KEPT = Path.of("target/fuzz");
  private static final String SCHEMA =
      """
      schema: 1
      dataset: returns
      label: x
      grain: x
      columns:
        - {name: id, type: text, required: true, label: x}
        - {name: region, type: text, required: true, label: x}
        - {name: period, type: period, required: true, label: x}
        - {name: amount, type: decimal, unit: 元, label: x}
        - {name: day, type: date, label: x}
        - {name: open, type: boolean, label: x}
      key: [id]
      region: region
      time: {column: period, frequency: year}
      """;
  private static final String NOTATION =
      """
      thousands: ","
      full-width: true
      blanks: ["-"]
      dates: [yyyy-MM-dd]
      booleans: {"true": ["是"], "false": ["否"]}
      """;
  private static final String CSV =
      """
      id,region,period,amount,day,open
      甲,610602,2022,"1,234.50",2022-01-31,是
      "乙
      丙",610603,2022,１２,2022-02-28,否
      丁,610621,2022,-,2022-12-31,是
      """;
  private static final List<byte[]> NASTY =
      List.of(
          new byte[] {0},
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          new byte[] {(byte) 0x84, 0x31},
          utf8("\""),
          utf8("\"\"\""),
          utf8(","),
          utf8("\r"),
          utf8("\n"),
          utf8("9".repeat(60)),
          utf8("1e999999999"),
          utf8("NaN"),
          utf8("2022-99-99"),
          utf8("=1+1"),
          utf8("\u202e\u2028\u001b[31m"),
          utf8("<!DOCTYPE x>"),
          utf8("<c r=\"ZZZZ99999999\"><v>1</v></c>"),
          utf8("</row>"),
          utf8("&#0;"),
          utf8("x".repeat(40_000)));

  @TempDir Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static StagePlan plan(String source) {
    Problems problems = new Problems();
    DatasetSchema schema =
        YamlFile.parse("s.yaml", SCHEMA, problems).flatMap(DatasetSchema::read).orElseThrow();
    String yaml = "schema: 1\nsources:\n  - dataset: returns\n" + source.indent(4);
    List<Source> sources =
        YamlFile.parse("sources.yaml", yaml, problems)
            .flatMap(map -> Sources.read(map, List.of(schema)))
            .orElseThrow(() -> new AssertionError(problems.sorted()))
            .all();
    return new StagePlan(
        schema, sources, CodeLists.none(), List.of(), List.of(), List.of(List.of("id")), 100);
  }

  private static byte[] mangled(byte[] good, Random random) {
    byte[] bytes = good;
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(random.nextBoolean() ? 2 : 40));
      byte[] put =
          random.nextInt(4) == 0
              ? new byte[] {(byte) random.nextInt(256)}
              : NASTY.get(random.nextInt(NASTY.size()));
      ByteArrayOutputStream next = new ByteArrayOutputStream();
      next.write(bytes, 0, from);
      next.writeBytes(put);
      next.write(bytes, to, bytes.length - to);
      bytes = next.toByteArray();
    }
    return bytes;
  }

  /** Reads tries made from a random number generator; tells how many were refused. */
  private void fuzz(
      String name, String source, BiFunction<byte[], Random, byte[]> maker, byte[] good)
      throws IOException {
    StagePlan plan = plan(source);
    Random random = new Random(SEED * 31 + name.hashCode());
    assertThat(refusal(name, maker.apply(good, new Unmoved()), plan)).as("the good file").isEmpty();
    int refused =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60 + TRIES),
            () -> {
              int told = 0;
              for (int i = 0; i < TRIES; i++) {
                byte[] bytes = maker.apply(good, random);
                told += refusal(name + "-" + i, bytes, plan).isEmpty() ? 0 : 1;
              }
              return told;
            });
    System.out.printf(Locale.ROOT, "fuzz %s: %d tries, %d refused%n", name, TRIES, refused);
    assertThat(refused).as("edits that matter").isPositive();
  }

  /** Makes no edit: the maker gives the good file. */
  private static final class Unmoved extends Random {
    private static final long serialVersionUID = 1L;
  }

  private String refusal(String name, byte[] bytes, StagePlan plan) throws IOException {
    Path file = folder.resolve("f");
    Files.write(file, bytes);
    long modified = Files.getLastModifiedTime(file).toMillis();
    InputFile input =
        new InputFile(0, 0, file.toUri().toString(), "data/f", bytes.length, modified);
    try {
      String problem = read(input, plan);
      assertThat(problem).as(name).satisfiesAnyOf(p -> assertThat(p).isEmpty(), this::sentence);
      return problem;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Files.createDirectories(KEPT);
      Files.write(KEPT.resolve(name), bytes);
      throw new AssertionError("See " + KEPT.resolve(name), e);
    }
  }

  private void sentence(String problem) {
    assertThat(problem).hasSizeLessThan(4_000);
    assertThat(problem.chars()).noneMatch(Character::isISOControl);
    assertThat(problem).matches("(?s).*[.?]");
  }

  private static String read(InputFile input, StagePlan plan) {
    Configuration conf = new Configuration(false);
    Inspection.Seen seen = Inspection.inspect(input, plan, conf);
    if (!seen.problem().isEmpty() || Inspection.isParquet(plan.sources().get(0))) {
      return seen.problem();
    }
    RowOutput output = RowOutput.nowhere(plan);
    FileNote note = FileRows.read(new FilePiece(seen, FilePart.WHOLE), plan, conf, output);
    FileNote whole =
        output.note(List.of(note)).files().stream().reduce(FileNote::plus).orElseThrow();
    assertThat(whole.read()).isEqualTo(whole.kept() + whole.quarantined() + whole.waived());
    return whole.problem();
  }

  private static byte[] edited(byte[] good, Random random) {
    return random instanceof Unmoved ? good : mangled(good, random);
  }

  @Test
  void csv_in_utf_8() throws IOException {
    fuzz(
        "csv-utf-8", "file: f.csv\nformat: csv\n" + NOTATION, DeliveredFuzzTest::edited, utf8(CSV));
  }

  @Test
  void csv_in_gb18030() throws IOException {
    fuzz(
        "csv-gb18030",
        "file: f.csv\nformat: csv\nencoding: GB18030\n" + NOTATION,
        DeliveredFuzzTest::edited,
        CSV.getBytes(Charset.forName("GB18030")));
  }

  @Test
  void xlsx() throws IOException {
    byte[] rows =
        utf8(
            RawWorkbook.row(
                    1,
                    RawWorkbook.text("A1", "id"),
                    RawWorkbook.text("B1", "region"),
                    RawWorkbook.text("C1", "period"))
                + RawWorkbook.row(
                    2,
                    RawWorkbook.text("A2", "甲"),
                    RawWorkbook.text("B2", "610602"),
                    RawWorkbook.text("C2", "2022")));
    String source = "file: f.xlsx\nformat: xlsx\n" + NOTATION;
    fuzz("xlsx-sheet", source, (good, random) -> book(edited(good, random)), rows);
    fuzz("xlsx-zip", source, DeliveredFuzzTest::edited, book(rows));
  }

  private static byte[] book(byte[] rows) {
    return new RawWorkbook().sheet("s", new String(rows, StandardCharsets.UTF_8)).bytes();
  }

  @Test
  void the_footer_of_parquet() throws IOException {
    byte[] good = Files.readAllBytes(SHOPS);
    int footer = good.length - 4_000;
    fuzz(
        "parquet",
        "file: f.parquet\nformat: parquet\ncolumns: {id: shop_id, period: opened}\n",
        (whole, random) -> {
          byte[] tail = Arrays.copyOfRange(whole, footer, whole.length);
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          bytes.write(whole, 0, footer);
          bytes.writeBytes(edited(tail, random));
          return bytes.toByteArray();
        },
        good);
  }
}
