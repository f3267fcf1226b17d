package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.classification.Concordance;
import org.yanhe.model.classification.Concordance.Extent;
import org.yanhe.model.quality.CheckCount;
import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.ProblemFile;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.quality.Quality;
import org.yanhe.model.source.Checks;
import org.yanhe.model.text.Label;
import org.yanhe.spark.SharedSpark;
import org.yanhe.spark.session.Engine;

@ExtendWith(SharedSpark.class)
class QualityReportTest {
  private static final String FIRMS =
      """
      schema: 1
      dataset: firms
      label: {zh: 企业, en: Firms}
      grain: {zh: 一行一户, en: One row per firm}
      columns:
        - {name: id, type: text, required: true, label: 代码}
        - {name: region, type: region, required: true, label: 县区}
        - {name: gbt4754, type: code, label: 行业}
        - {name: digital, type: boolean, label: 数字}
        - {name: opened, type: date, required: true, label: 成立}
        - {name: class, type: code, label: 分类,
           derive: {from: gbt4754, concordance: d, partial: digital}}
        - {name: status, type: text, label: 状态,
           derive: {from: gbt4754, concordance: d, partial: digital, gives: status}}
      key: [id]
      region: region
      time: {from: opened}
      """;
  private static final String HEADER = "id,region,gbt4754,digital,opened,备注\n";

  @TempDir Path folder;

  private StagedDataset stage(String rows) {
    return new Delivery(folder, FIRMS)
        .source("file: f.csv\nformat: csv\n")
        .file("f.csv", HEADER + rows)
        .lists(lists())
        .stage();
  }

  private static CodeLists lists() {
    return new CodeLists(
        List.of(),
        List.of(
            new Concordance(
                "d",
                List.of(
                    map("6513", "0301", Extent.WHOLE, "matched"),
                    map("65", "0399", Extent.PART, "inferred"),
                    map("3911", "0101", Extent.WHOLE, "matched")))),
        Map.of());
  }

  private static Concordance.Mapping map(String from, String to, Extent extent, String status) {
    return new Concordance.Mapping(from, to, extent, status, LocalDate.MIN, LocalDate.MAX);
  }

  @Test
  void a_code_gets_its_class_and_how_sure_it_is() {
    StagedDataset staged =
        stage(
            """
            a,1,6513,false,2020-01-01,
            b,1,6599,true,2020-01-01,
            c,1,6599,false,2020-01-01,
            d,1,0111,true,2020-01-01,
            """);

    assertThat(Delivery.rows(staged))
        .containsExactly(
            "a|1|6513|false|2020-01-01|0301|matched",
            "b|1|6599|true|2020-01-01|0399|inferred",
            "c|1|6599|false|2020-01-01|null|null",
            "d|1|0111|true|2020-01-01|null|null");
  }

  private static Quality quality(SparkSession spark, StagedDataset staged) {
    Map<String, List<ProblemRow>> problems =
        Map.of("firms", QuarantineRows.of(Engine.on(spark), staged));
    return new Quality(
        QualityReport.of(Engine.on(spark), List.of(staged), problems, lists(), Checks.none()),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void quality_tells_unmapped_codes_unused_rows_and_unused_columns(SparkSession spark) {
    StagedDataset staged =
        stage(
            """
            a,1,6513,false,2020-01-01,
            b,1,6599,true,2020-01-01,
            c,1,0111,x,2020-01-01,
            d,1,6599,false,2020-01-01,
            e,1,0111,true,2020-01-01,
            f,1,,true,2020-01-01,
            """);

    Quality quality = quality(spark, staged);

    assertThat(quality.datasets().get(0).coverages())
        .containsExactly(
            new Coverage(
                "class",
                "d",
                Map.of("matched", 1L, "inferred", 1L),
                1,
                Map.of("6599", 1L),
                Map.of("0111", 1L),
                List.of("3911 0101")));
    assertThat(quality.datasets().get(0).checks())
        .containsExactly(
            new CheckCount(
                "type",
                new Label("类型不符", "not of the column's type"),
                "hard",
                1,
                0,
                List.of(new CheckCount.BrokenColumn("digital", "digital", 1))));
    assertThat(quality.datasets().get(0).files().get(0).unused()).containsExactly("备注");
    assertThat(new String(quality.bytes(), StandardCharsets.UTF_8))
        .startsWith("{\n  \"schema\" : 1,\n  \"datasets\" : [")
        .contains("\"read\" : 6,\n          \"kept\" : 5,\n          \"quarantined\" : 1");
  }

  @Test
  void a_delivered_formula_stays_text_in_the_table_of_problems(SparkSession spark) {
    StagedDataset staged = stage("=HYPERLINK(1),1,1,=1+1,2020-01-01,\n");

    String table =
        new String(
            ProblemFile.bytes(QuarantineRows.of(Engine.on(spark), staged)), StandardCharsets.UTF_8);

    assertThat(table)
        .isEqualTo(
            "dataset,file,line,cell,key,check,column,delivered_header,value,expectation,outcome\n"
                + "firms,f.csv,2,,'=HYPERLINK(1),type,digital,digital,'=1+1,\"one of true, false\","
                + "quarantined\n");
  }
}
