package org.yanhe.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.yaml.YamlFile;

class SourcesTest {
  static final String SCHEMA =
      """
      schema: 1
      dataset: returns
      label: {zh: 报表, en: Returns}
      grain: {zh: 每个单位每月一行, en: One row per unit and month}
      columns:
        - {name: unit_id, type: text, required: true, label: 单位}
        - {name: region, type: region, required: true, label: 县区}
        - {name: period, type: period, required: true, label: 报告期}
        - {name: revenue, type: decimal, unit: 元, label: 营业收入}
        - {name: kind, type: code, codes: kinds, label: 类别}
        - {name: class, type: code, label: 分类, derive: {from: kind, concordance: c}}
      key: [unit_id, period]
      region: region
      time: {column: period, frequency: month}
      """;

  private final Problems problems = new Problems();

  static DatasetSchema schema() {
    return YamlFile.parse("s.yaml", SCHEMA, new Problems())
        .flatMap(DatasetSchema::read)
        .orElseThrow();
  }

  private Optional<Sources> read(String body) {
    String yaml = "schema: 1\nsources:\n  - dataset: returns\n" + body.indent(4);
    return YamlFile.parse("sources.yaml", yaml, problems)
        .flatMap(map -> Sources.read(map, List.of(schema())));
  }

  private List<String> told() {
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void a_source_is_read_with_what_is_declared_and_plain_forms_for_the_rest() {
    Source source =
        read("""
        files: data/a-*.csv
        format: csv
        encoding: gbk
        header: [3, 4]
        columns: {revenue: {from: 营业收入, unit: 万元}, region: 县区}
        constants: {period: 2022-01}
        """)
            .orElseThrow()
            .all()
            .get(0);

    assertThat(source.format())
        .isEqualTo(new Format.Csv("GBK", ',', new Format.Layout(List.of(3, 4), "")));
    assertThat(source.columns())
        .containsEntry("revenue", new Delivered("营业收入", "万元"))
        .containsEntry("region", new Delivered("县区", ""));
    assertThat(source.notation()).isEqualTo(Notation.PLAIN);
    assertThat(told()).isEmpty();
  }

  @Test
  void every_mistake_of_a_file_is_told_at_once_with_its_line() {
    read(
        """
        files: ../secret.csv
        format: csv
        encoding: GB1803O
        colums: {}
        """);

    assertThat(told())
        .containsExactly(
            "sources.yaml:4:12: Invalid path: '../secret.csv' (inside the project folder, with '/'"
                + " and without '..', or an address such as hdfs://host/path)",
            "sources.yaml:6:15: Invalid encoding: 'GB1803O' (such as UTF-8, GB18030 or GBK)",
            "sources.yaml:7:5: Invalid key: 'colums' (known here: dataset, format, encoding,"
                + " separator, header, until, file, files, blanks, thousands, full-width, dates,"
                + " periods, booleans, columns, constants, unpivot). Did you mean 'columns'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "a/../../b",
        "..",
        "~/x",
        "\"a\\\\b\"",
        "C:x",
        "\"a\\nb\"",
        "\" \""
      })
  void a_path_cannot_leave_the_project(String path) {
    read("format: csv\nfile: " + path + "\n");

    assertThat(told()).singleElement().asString().contains("Invalid path");
  }

  @Test
  void an_address_of_a_shared_store_is_taken() {
    read("format: csv\nfiles: hdfs://head/orders/*.csv\n");

    assertThat(told()).isEmpty();
  }

  @Test
  void an_address_with_a_key_is_refused_and_not_repeated() {
    read("format: csv\nfiles: s3a://KEY:SECRET@bucket/orders.csv\n");

    assertThat(told())
        .singleElement()
        .asString()
        .contains("Invalid address: it holds a user, password or key")
        .doesNotContain("SECRET");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "revenu: x | Unknown column: 'revenu'",
        "class: x | Invalid column: 'class' (it is derived, nobody delivers it)",
        "revenue: {from: x, unit: 人} | Invalid unit: '人' of column 'revenue' (it is stored in 元)",
        "kind: {from: x, unit: 元} | Invalid unit: '元' of column 'kind' (it has no unit)"
      })
  void columns_are_compared_with_the_schema(String column, String message) {
    read("format: csv\nfile: a.csv\ncolumns: {" + column + "}\n");

    assertThat(told()).singleElement().asString().contains(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "url: jdbc:postgresql://u:p@h/d",
        "url: jdbc:postgresql://h/d?password=x",
        "url: http://h",
        "url: jdbc:postgresql://h/d\nquery: drop table x",
        "url: jdbc:postgresql://h/d\nquery: select 1; drop table x",
        "url: jdbc:postgresql://h/d\ntable: a;b",
      })
  void a_database_is_named_without_secrets_and_read_only(String keys) {
    String rest = keys.contains("\n") ? "" : "\ntable: t";
    read("format: jdbc\n" + keys + rest + "\n");

    assertThat(told()).hasSize(1);
  }

  @Test
  void a_column_is_delivered_or_constant_but_not_both() {
    read("format: parquet\nfiles: p\ncolumns: {kind: k}\nconstants: {kind: x}\n");

    assertThat(told())
        .containsExactly(
            "sources.yaml:3:5: Invalid source: column 'kind' is both delivered and constant");
  }
}
