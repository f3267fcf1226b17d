package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.spark.SharedSpark;

/** A problem names its column as the delivered file does. */
@ExtendWith(SharedSpark.class)
class DeliveredHeaderTest {
  private static final String RETURNS =
      """
      schema: 1
      dataset: returns
      label: x
      grain: x
      columns:
        - {name: item, type: text, required: true, label: x}
        - {name: region, type: text, required: true, label: x}
        - {name: period, type: period, required: true, label: x}
        - {name: amount, type: decimal, label: x}
      key: [item, region, period]
      region: region
      time: {column: period, frequency: year}
      """;

  private static final String CHECKS =
      """
      checks:
        - {id: R01, dataset: returns, kind: range, column: amount, min: 0, severity: hard}
      """;

  @TempDir Path folder;

  private static List<String> places(StagedDataset staged) {
    return QuarantineRows.of(SharedSpark.engine(), staged).stream()
        .map(row -> row.check() + " " + row.column() + " <- " + row.header() + ": " + row.value())
        .toList();
  }

  @Test
  void a_mapped_column_has_the_header_of_its_file_and_each_file_its_own() {
    StagedDataset staged =
        new Delivery(folder, RETURNS)
            .checks(CHECKS)
            .source(
                """
                file: a.csv
                format: csv
                columns: {item: 项目, region: 地区, period: 年份, amount: 主营业务收入}
                """)
            .source(
                """
                file: b.csv
                format: csv
                columns: {item: 项目, amount: 收入}
                constants: {region: "61"}
                """)
            .file("a.csv", "项目,地区,年份,主营业务收入\nx,61,2022,many\ny,61,2022,-5\n")
            .file("b.csv", "项目,period,收入\nx,never,1\nz,2022,-1\n")
            .stage();

    assertThat(places(staged))
        .containsExactly(
            "type amount <- 主营业务收入: many",
            "R01 amount <- 主营业务收入: -5",
            "type period <- period: never",
            "R01 amount <- 收入: -1");
  }

  @Test
  void a_wide_column_that_became_a_row_has_its_own_header() {
    StagedDataset staged =
        new Delivery(folder, RETURNS)
            .checks(CHECKS)
            .source(
                """
                file: w.csv
                format: csv
                columns: {region: 地区, period: 年份}
                unpivot:
                  names-to: item
                  values-to: amount
                  columns: {电商零售额: retail, 快递业务量: parcels}
                """)
            .file("w.csv", "地区,年份,电商零售额,快递业务量\n61,2022,12,-3\n62,2022,?,4\n")
            .stage();

    assertThat(places(staged))
        .containsExactly("R01 amount <- 快递业务量: -3", "type amount <- 电商零售额: ?");
  }

  @Test
  void rows_that_repeat_a_key_name_the_headers_of_the_whole_key() {
    StagedDataset staged =
        new Delivery(folder, RETURNS)
            .source(
                """
                file: k.csv
                format: csv
                columns: {item: 项目, region: 地区, period: 年份, amount: 收入}
                """)
            .file("k.csv", "项目,地区,年份,收入\nx,61,2022,1\nx,61,2022,2\n")
            .stage();

    assertThat(QuarantineRows.of(SharedSpark.engine(), staged))
        .hasSize(2)
        .allMatch(row -> row.header().equals("项目,地区,年份"));
  }
}
