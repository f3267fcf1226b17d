package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Sources;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.check.TypedRow;

/** A file is read once: what is parsed is what its checksum stands for, and no other bytes. */
@ExtendWith(SharedSpark.class)
class OneReadingTest {
  private static final String UNITS =
      """
      schema: 1
      dataset: units
      label: x
      grain: x
      columns:
        - {name: id, type: text, required: true, label: x}
        - {name: region, type: region, required: true, label: x}
        - {name: opened, type: date, required: true, label: x}
      key: [id]
      region: region
      time: {from: opened}
      """;
  private static final String CSV = "id,region,opened\na,1,2020-01-01\nb,1,2020-01-01\n";
  private static final String XLSX = "file: f.xlsx\nformat: xlsx\n";

  @TempDir Path folder;

  private StagePlan plan(String source) {
    Problems problems = new Problems();
    DatasetSchema schema =
        YamlFile.parse("s.yaml", UNITS, problems).flatMap(DatasetSchema::read).orElseThrow();
    String yaml = "schema: 1\nsources:\n  - dataset: units\n" + source.indent(4);
    List<Source> sources =
        YamlFile.parse("sources.yaml", yaml, problems)
            .flatMap(map -> Sources.read(map, List.of(schema)))
            .orElseThrow()
            .all();
    return new StagePlan(
        schema, sources, CodeLists.none(), List.of(), List.of(), List.of(List.of("id")), 100);
  }

  private InputFile input(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    long modified = Files.getLastModifiedTime(file).toMillis();
    return new InputFile(0, 0, file.toUri().toString(), name, bytes.length, modified);
  }

  private static FileNote read(Inspection.Seen seen, StagePlan plan) {
    RowOutput output = RowOutput.nowhere(plan);
    FilePiece piece = new FilePiece(seen, FilePart.WHOLE);
    FileNote note = FileRows.read(piece, plan, new Configuration(), output);
    return output.note(List.of(note)).files().stream().reduce(FileNote::plus).orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_checksum_is_that_of_the_rows_that_were_read() throws IOException {
    StagePlan plan = plan("file: f.csv\nformat: csv\n");
    InputFile file = input("f.csv", utf8(CSV));
    Inspection.Seen seen = Inspection.inspect(file, plan, new Configuration());
    input("f.csv", utf8(CSV + "c,1,2020-01-01\n"));

    FileNote note = read(seen, plan);

    assertThat(note.kept()).isEqualTo(3);
    assertThat(note.sha256())
        .isEqualTo("6bb563a6c95c7b5d531cde301d0e557e6c94e8f122da5fe4f6bae6d047c6fc6e");
  }

  @Test
  void a_header_that_became_another_stops() throws IOException {
    StagePlan plan = plan("file: f.csv\nformat: csv\n");
    Inspection.Seen seen = Inspection.inspect(input("f.csv", utf8(CSV)), plan, new Configuration());
    input("f.csv", utf8(CSV.replace("id,region", "region,id")));

    assertThat(read(seen, plan).problem())
        .isEqualTo("it was changed while it was read. Run again when nobody writes it.");
  }

  @Test
  void a_workbook_that_was_saved_meanwhile_stops() throws IOException {
    StagePlan plan = plan(XLSX);
    String header =
        RawWorkbook.row(
            1,
            RawWorkbook.text("A1", "id"),
            RawWorkbook.text("B1", "region"),
            RawWorkbook.text("C1", "opened"));
    byte[] first = new RawWorkbook().sheet("s", header).bytes();
    byte[] second = new RawWorkbook().sheet("t", header).bytes();
    Inspection.Seen seen = Inspection.inspect(input("f.xlsx", first), plan, new Configuration());
    input("f.xlsx", second);

    assertThat(read(seen, plan).problem()).startsWith("it was changed while it was read.");
  }

  @Test
  void a_file_that_vanished_stops_with_a_sentence() throws IOException {
    StagePlan plan = plan("file: f.csv\nformat: csv\n");
    Inspection.Seen seen = Inspection.inspect(input("f.csv", utf8(CSV)), plan, new Configuration());
    Files.delete(folder.resolve("f.csv"));

    assertThat(read(seen, plan).problem())
        .isEqualTo("it is not there any more. Run again when nobody moves files.");
  }

  @Test
  void a_dataset_without_problems_takes_one_job(SparkSession spark) throws TimeoutException {
    assertThat(jobsOf(spark, Delivery::stageByJobs)).isEqualTo(1);
  }

  @Test
  void a_small_dataset_takes_no_job(SparkSession spark) throws TimeoutException {
    assertThat(jobsOf(spark, Delivery::stageDirectly)).isZero();
  }

  private int jobsOf(SparkSession spark, Function<Delivery, StagedDataset> staging)
      throws TimeoutException {
    AtomicInteger jobs = new AtomicInteger();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    Delivery delivery =
        new Delivery(folder, UNITS).source("file: f.csv\nformat: csv\n").file("f.csv", CSV);
    spark.sparkContext().listenerBus().waitUntilEmpty(TimeUnit.SECONDS.toMillis(20));
    spark.sparkContext().addSparkListener(listener);
    try {
      assertThat(staging.apply(delivery).read()).isEqualTo(2);
      spark.sparkContext().listenerBus().waitUntilEmpty(TimeUnit.SECONDS.toMillis(20));
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }

    return jobs.get();
  }

  @Test
  void keys_that_differ_have_hashes_that_differ() {
    KeyHashes hashes = hashes(1_000);
    for (int i = 0; i < 1_000; i++) {
      hashes.add(row("id" + i));
    }

    assertThat(KeyHashes.mayRepeat(List.of(hashes.found()), 1_000)).isFalse();
    assertThat(KeyHashes.mayRepeat(List.of(hashes.found(), hashes.found()), 2_000)).isTrue();
  }

  @Test
  void more_keys_than_memory_allows_may_repeat() {
    KeyHashes hashes = hashes(2);
    for (int i = 0; i < 3; i++) {
      hashes.add(row("id" + i));
    }

    assertThat(hashes.found().tooMany()).isTrue();
    assertThat(KeyHashes.mayRepeat(List.of(hashes.found()), 2)).isTrue();
  }

  @Test
  void more_keys_than_memory_allows_are_compared_file_by_file_if_the_files_share_none() {
    TaskNote first = note(Map.of(0, "a"), "a1", "a2");
    TaskNote more = note(Map.of(0, "a"), "a3", "a4");
    TaskNote second = note(Map.of(1, "b"), "b1", "b2");
    TaskNote third = note(Map.of(2, "c"), "c1", "c2");

    assertThat(mayRepeat(first, more, second, third)).isFalse();
    assertThat(mayRepeat(first, note(Map.of(0, "a"), "a2"), second)).isTrue();
    assertThat(mayRepeat(first, second, note(Map.of(2, "c"), "c1", "c1"))).isTrue();
    assertThat(mayRepeat(first, second, note(Map.of(2, "b"), "b3"))).as("overlap").isTrue();
    assertThat(mayRepeat(first, more, note(Map.of(0, "a"), "a5"))).as("one large file").isTrue();
  }

  /** With memory for four. */
  private static boolean mayRepeat(TaskNote... tasks) {
    return new StagedNotes(List.of(tasks), List.of(), 4).keysMayRepeat();
  }

  /** What a task says of files whose keys begin with a letter each. */
  private TaskNote note(Map<Integer, String> letters, String... keys) {
    KeyHashes hashes = hashes(4);
    List.of(keys).forEach(key -> hashes.add(row(key)));
    TreeMap<Integer, KeyRanges> ranges = new TreeMap<>();
    letters.forEach(
        (file, letter) ->
            ranges.put(
                file, new KeyRanges(List.of(List.of(new KeyRanges.Range(letter, letter + "9"))))));
    return new TaskNote(List.of(), hashes.found(), ranges);
  }

  private KeyHashes hashes(int most) {
    return new KeyHashes(plan(XLSX).schema().columns(), List.of(List.of("id")), most);
  }

  private static TypedRow row(String id) {
    TypedRow row = new TypedRow(3, TypedRow.Origin.NONE);
    row.set(0, id);
    return row;
  }
}
