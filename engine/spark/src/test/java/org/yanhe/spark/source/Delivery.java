package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Sources;
import org.yanhe.model.source.Waiver;
import org.yanhe.model.source.Waivers;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

/** A project folder for a test: a schema, the sources of it, files, checks and waivers. */
final class Delivery {
  private final Path folder;
  private final DatasetSchema schema;
  private String sources = "";
  private Checks checks = Checks.none();
  private CodeLists lists = CodeLists.none();
  private Waivers waivers = Waivers.none();

  Delivery(Path folder, String schemaYaml) {
    this.folder = folder;
    Problems problems = new Problems();
    this.schema =
        YamlFile.parse("schema.yaml", schemaYaml, problems)
            .flatMap(DatasetSchema::read)
            .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
  }

  Delivery file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Delivery file(String name, String text, Charset charset) {
    return file(name, text.getBytes(charset));
  }

  Delivery file(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the body of one source, its keys indented by four spaces. */
  Delivery source(String yaml) {
    sources += "  - dataset: " + schema.name() + "\n" + yaml.indent(4);
    return this;
  }

  Delivery checks(String yaml) {
    Problems problems = new Problems();
    checks =
        YamlFile.parse("checks.yaml", "schema: 1\n" + yaml, problems)
            .flatMap(map -> Checks.read(map, List.of(schema)))
            .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    assertThat(problems.sorted()).isEmpty();
    return this;
  }

  Checks checks() {
    return checks;
  }

  Delivery lists(CodeLists codeLists) {
    lists = codeLists;
    return this;
  }

  Delivery waive(String check, String key) {
    waivers =
        new Waivers(List.of(new Waiver(check, schema.name(), key, "Li", "2023-04-01", "seen")));
    return this;
  }

  StagedDataset stage() {
    return stage(EarlierReadings.NONE);
  }

  /** Stages by jobs and without; both come to the same. */
  StagedDataset stage(EarlierReadings earlier) {
    StagedDataset byJobs = stageByJobs(earlier);
    StagedDataset staged = stage(SharedSpark.engine(), earlier, "work");
    assertThat(everything(SharedSpark.engine(), staged))
        .isEqualTo(everything(SharedSpark.jobs(), byJobs));
    return staged;
  }

  /** Stages by jobs; where that stops, it stops with the same sentence without jobs. */
  private StagedDataset stageByJobs(EarlierReadings earlier) {
    try {
      return stage(SharedSpark.jobs(), earlier, "work-of-jobs");
    } catch (Stop stop) {
      assertThatThrownBy(() -> stage(SharedSpark.engine(), earlier, "work"))
          .hasMessage(stop.getMessage());
      throw stop;
    }
  }

  /** Stages by jobs alone. */
  StagedDataset stageByJobs() {
    return stage(SharedSpark.jobs(), EarlierReadings.NONE, "work");
  }

  /** Stages without jobs alone. */
  StagedDataset stageDirectly() {
    return stage(SharedSpark.engine(), EarlierReadings.NONE, "work");
  }

  private static List<Object> everything(Engine engine, StagedDataset staged) {
    String[] columns = staged.schema().columns().stream().map(Column::name).toArray(String[]::new);
    return List.of(
        texts(staged.collect(engine, columns)),
        texts(staged.counted(engine, columns[0])),
        QuarantineRows.of(engine, staged),
        staged.files(),
        staged.headers(),
        staged.keys(),
        staged.readings().keySet(),
        staged.known());
  }

  private static List<String> texts(List<Row> rows) {
    return rows.stream().map(row -> row.mkString("|")).sorted().toList();
  }

  private StagedDataset stage(Engine engine, EarlierReadings earlier, String work) {
    Problems problems = new Problems();
    Sources read =
        YamlFile.parse("sources.yaml", "schema: 1\nsources:\n" + sources, problems)
            .flatMap(map -> Sources.read(map, List.of(schema)))
            .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    return Staging.stage(
        engine,
        schema,
        read.all(),
        new org.apache.hadoop.fs.Path(folder.toUri()),
        lists,
        checks,
        waivers,
        earlier,
        new org.apache.hadoop.fs.Path(folder.resolve(work).toUri()));
  }

  /** The accepted rows as text, cells joined by {@code |}, in the order of the files. */
  static List<String> rows(StagedDataset staged) {
    return staged.rows(SharedSpark.session()).collectAsList().stream()
        .map(row -> row.mkString("|"))
        .toList();
  }

  /** The quarantine as text: file, line, cell, key, check, column, value, expectation. */
  static List<String> quarantine(StagedDataset staged) {
    return QuarantineRows.of(SharedSpark.engine(), staged).stream().map(Delivery::line).toList();
  }

  private static String line(ProblemRow row) {
    return String.join(
        " | ",
        row.file(),
        String.valueOf(row.line()),
        row.cell(),
        row.key(),
        row.check(),
        row.column(),
        row.value(),
        row.expectation(),
        String.valueOf(row.outcome() == ProblemRow.Outcome.WAIVED));
  }
}
