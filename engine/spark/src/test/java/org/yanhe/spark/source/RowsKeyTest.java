package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Sources;
import org.yanhe.model.source.Waiver;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;

/** What the rows of a file follow from, and what only names it. */
class RowsKeyTest {
  private static final String SCHEMA =
      """
      schema: 1
      dataset: sales
      label: {zh: 销售, en: Sales}
      grain: {zh: 每单一行, en: One row per order}
      columns:
        - {name: id, type: text, required: true, label: {zh: 编号, en: Number}}
        - {name: region, type: region, required: true, label: {zh: 地区, en: Region}}
        - {name: month, type: period, required: true, label: {zh: 月份, en: Month}}
        - {name: amount, type: decimal, unit: 元, label: {zh: 金额, en: Amount}}
      key: [id]
      region: region
      time: {column: month, frequency: month}
      """;
  private static final String SOURCE =
      """
      schema: 1
      sources:
        - dataset: sales
          file: data/sales
          format: parquet
          columns: {id: number}
      """;
  private static final String CHECK =
      """
      schema: 1
      checks:
        - {id: C1, dataset: sales, severity: soft, kind: range, column: amount, min: 0}
      """;
  private static final String PLACE = "data/sales/month=2023-01/part-00000.parquet";
  private static final String PLAIN = key(SCHEMA, SOURCE, CHECK, "陕西", "", PLACE);

  /** The same in every process, so that a later run finds what an earlier one stored. */
  @Test
  void the_key_is_the_same_in_every_process() {
    assertThat(PLAIN).isEqualTo("fbc3bbfb68ceb3d22bad2e3f68ac4e6f08ce32855d3389c676dc58e13b67434d");
  }

  @Test
  void names_are_left_out() {
    assertThat(
            key(
                SCHEMA.replace("销售", "销售额").replace("Amount", "Value").replace("One row", "A row"),
                SOURCE,
                CHECK,
                "陕西省",
                "",
                PLACE))
        .isEqualTo(PLAIN);
  }

  @Test
  void the_place_of_a_file_matters_only_where_folders_say_something() {
    assertThat(key(SCHEMA, SOURCE, CHECK, "陕西", "", "data/sales/month=2023-01/b.parquet"))
        .isEqualTo(PLAIN);
    assertThat(key(SCHEMA, SOURCE, CHECK, "陕西", "", "data/sales/month=2023-02/b.parquet"))
        .isNotEqualTo(PLAIN);
  }

  @Test
  void whatever_rows_follow_from_makes_another_key() {
    assertThat(
            List.of(
                key(SCHEMA.replace("unit: 元", "unit: 元, scale: 4"), SOURCE, CHECK, "陕西", "", PLACE),
                key(SCHEMA, SOURCE.replace("number", "no"), CHECK, "陕西", "", PLACE),
                key(SCHEMA, SOURCE, CHECK.replace("min: 0", "min: 1"), "陕西", "", PLACE),
                key(SCHEMA, SOURCE, CHECK, "", "", PLACE),
                key(SCHEMA, SOURCE, CHECK, "陕西", "a", PLACE)))
        .doesNotHaveDuplicates()
        .doesNotContain(PLAIN);
  }

  /**
   * The key of a file.
   *
   * @param region name of the one code in the list of regions; empty for a list without codes
   * @param waived key of a row with a waiver; empty for none
   */
  private static String key(
      String schema, String source, String checks, String region, String waived, String name) {
    Problems problems = new Problems();
    DatasetSchema read =
        YamlFile.parse("s.yaml", schema, problems).flatMap(DatasetSchema::read).orElseThrow();
    StagePlan plan =
        new StagePlan(
            read,
            YamlFile.parse("sources.yaml", source, problems)
                .flatMap(map -> Sources.read(map, List.of(read)))
                .orElseThrow()
                .all(),
            regions(region),
            YamlFile.parse("c.yaml", checks, problems)
                .flatMap(map -> Checks.read(map, List.of(read)))
                .orElseThrow()
                .of("sales"),
            waived.isEmpty()
                ? List.of()
                : List.of(new Waiver("C1", "sales", waived, "Li", "2023-04-01", "seen")),
            List.of(List.of("id")),
            100);
    assertThat(problems.sorted()).isEmpty();
    return new RowsKey(plan, "commit 1").of(new InputFile(0, 0, "file:/x", name, 3, 1), "abc");
  }

  private static CodeLists regions(String name) {
    List<Code> codes =
        name.isEmpty()
            ? List.of()
            : List.of(
                new Code("61", "province", Label.same(name), "", LocalDate.MIN, LocalDate.MAX));
    return new CodeLists(
        List.of(new CodeList(CodeLists.REGIONS, codes)),
        List.of(),
        Map.<String, Map<String, String>>of());
  }
}
