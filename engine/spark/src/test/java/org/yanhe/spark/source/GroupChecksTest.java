package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.text.Label;

class GroupChecksTest {
  private static final String MACRO =
      """
      schema: 1
      dataset: macro
      label: {zh: 宏观, en: Macro}
      grain: {zh: 一行一数, en: One row per figure}
      columns:
        - {name: region, type: region, required: true, label: 地区}
        - {name: period, type: period, required: true, label: 报告期}
        - {name: item, type: text, label: 指标}
        - {name: value, type: decimal, scale: 2, required: true, unit-column: unit, label: 数值}
        - {name: unit, type: text, required: true, label: 单位}
      key: [region, period, item]
      region: region
      time: {column: period, frequency: year}
      reach: as-reported
      """;
  private static final String SOURCE = "file: macro.csv\nformat: csv\n";
  private static final String HEADER = "region,period,item,value,unit\n";

  @TempDir Path folder;

  private Delivery delivery(String rows) {
    return new Delivery(folder, MACRO)
        .source(SOURCE)
        .file("macro.csv", HEADER + rows)
        .lists(new CodeLists(List.of(regions()), List.of(), Map.of()));
  }

  private static CodeList regions() {
    return new CodeList(
        CodeLists.REGIONS,
        List.of(code("6106", ""), code("610602", "6106"), code("610603", "6106")));
  }

  private static Code code(String text, String parent) {
    return new Code(text, "", Label.same(text), parent, LocalDate.MIN, LocalDate.MAX);
  }

  @Test
  void equal_rows_count_once() {
    StagedDataset staged =
        delivery("6106,2022,gdp,1,亿元\n610602,2022,gdp,1,元\n6106,2022,gdp,1.00,亿元\n").stage();

    assertThat(Delivery.rows(staged))
        .containsExactly("6106|2022|gdp|100000000.00|元", "610602|2022|gdp|1.00|元");
    assertThat(Delivery.quarantine(staged))
        .containsExactly(
            "macro.csv | 4 |  | 6106|2022|gdp | key | region,period,item | 6106|2022|gdp |"
                + " once; the same row is at macro.csv:2 | false");
  }

  @Test
  void different_rows_of_one_key_are_all_refused() {
    StagedDataset staged =
        delivery("6106,2022,gdp,1,亿元\n6106,2021,gdp,1,亿元\n6106,2022,gdp,2,亿元\n").stage();

    assertThat(Delivery.rows(staged)).containsExactly("6106|2021|gdp|100000000.00|元");
    assertThat(staged.files().get(0).quarantined()).isEqualTo(2);
    assertThat(Delivery.quarantine(staged).get(0))
        .endsWith("once; 2 different rows, one at macro.csv:2 | false");
  }

  @Test
  void an_empty_part_of_a_key_equals_an_empty_part() {
    StagedDataset staged = delivery("6106,2022,,1,亿元\n6106,2022,,2,亿元\n").stage();

    assertThat(Delivery.rows(staged)).isEmpty();
    assertThat(staged.quarantined()).isEqualTo(2);
  }

  @Test
  void a_region_must_equal_the_sum_of_its_parts_where_all_are_there() {
    StagedDataset staged =
        delivery(
                """
                6106,2022,gdp,5.00,元
                610602,2022,gdp,2.00,元
                610603,2022,gdp,2.50,元
                6106,2021,gdp,5.00,元
                610602,2021,gdp,2.00,元
                6106,2020,gdp,4.49,元
                610602,2020,gdp,2.00,元
                610603,2020,gdp,2.50,元
                """)
            .checks(
                """
                checks:
                  - {id: M1, dataset: macro, kind: sum-of-regions, value: value, by: [item, period],
                     tolerance: 0.01, severity: soft}
                """)
            .stage();

    assertThat(Delivery.quarantine(staged))
        .containsExactly(
            "macro.csv | 2 |  | 6106|2022|gdp | M1 | value | 5.00 | the sum of its regions, 4.50 |"
                + " false");
    assertThat(staged.files().get(0).kept()).isEqualTo(7);
  }

  @Test
  void a_change_out_of_bounds_can_be_waived_and_then_counts() {
    String rows =
        "6106,2021,gdp,10,元\n6106,2022,gdp,60,元\n610602,2021,gdp,10,元\n610602,2022,gdp,1,元\n";
    StagedDataset staged =
        delivery(rows)
            .checks(
                """
                checks:
                  - {id: C1, dataset: macro, kind: change, value: value, within: [0.2, 5],
                     severity: soft}
                """)
            .waive("C1", "6106|2022|gdp")
            .stage();

    assertThat(Delivery.quarantine(staged))
        .containsExactly(
            "macro.csv | 3 |  | 6106|2022|gdp | C1 | value | 60.00 | 0.2 to 5 times last year's"
                + " 10.00 | true",
            "macro.csv | 5 |  | 610602|2022|gdp | C1 | value | 1.00 | 0.2 to 5 times last year's"
                + " 10.00 | false");
    assertThat(staged.waived()).isEqualTo(1);
    assertThat(Delivery.rows(staged)).hasSize(3);
  }
}
