package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanhe.spark.source.RawWorkbook.date;
import static org.yanhe.spark.source.RawWorkbook.formula;
import static org.yanhe.spark.source.RawWorkbook.number;
import static org.yanhe.spark.source.RawWorkbook.row;
import static org.yanhe.spark.source.RawWorkbook.text;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.problem.Stop;

class XlsxStagingTest {
  private static final String FIGURES =
      """
      schema: 1
      dataset: figures
      label: {zh: 年鉴, en: Yearbook}
      grain: {zh: 一行一数, en: One row per figure}
      columns:
        - {name: region, type: region, required: true, label: 地区}
        - {name: period, type: period, required: true, label: 报告期}
        - {name: item, type: text, required: true, label: 指标}
        - {name: value, type: decimal, scale: 2, required: true, unit: 元, label: 数值}
        - {name: day, type: date, label: 日期}
      key: [region, period, item]
      region: region
      time: {column: period, frequency: year}
      reach: as-reported
      """;
  private static final String SIMPLE = "file: f.xlsx\nformat: xlsx\n";
  private static final String HEADER =
      row(
          1,
          text("A1", "region"),
          text("B1", "period"),
          text("C1", "item"),
          text("D1", "value"),
          text("E1", "day"));

  @TempDir Path folder;

  private Delivery delivery(String source, RawWorkbook workbook) {
    return new Delivery(folder, FIGURES).source(source).file("f.xlsx", workbook.bytes());
  }

  private static String figure(int row, String item, String value) {
    return row(row, text("A" + row, "6106"), text("B" + row, "2022"), text("C" + row, item), value);
  }

  @Test
  void a_yearbook_table_becomes_rows() {
    String rows =
        row(1, text("A1", "3-1 主要指标"))
            + row(3, text("A3", "地区"), text("B3", "国民经济"), text("D3", "年份"))
            + row(4, text("B4", "生产总值"), text("C4", "零售额"))
            + row(
                5,
                text("A5", "6106"),
                number("B5", "2231.93"),
                number("C5", "0.1"),
                number("D5", "2022"))
            + row(6)
            + row(7, text("A7", "610602"), text("B7", "…"), text("C7", "x"), number("D7", "2022"))
            + row(8, text("A8", "注：初步数"))
            + row(
                9,
                text("A9", "610603"),
                number("B9", "1"),
                number("C9", "1"),
                number("D9", "2022"));
    String source =
        """
        file: f.xlsx
        format: xlsx
        sheet: 表1
        header: [3, 4]
        until: 注
        blanks: ["…"]
        columns: {region: 地区, period: 年份}
        unpivot:
          names-to: item
          values-to: value
          columns:
            国民经济/生产总值: {name: gdp, unit: 亿元}
            国民经济/零售额: {name: retail, unit: 亿元}
        """;

    StagedDataset staged =
        delivery(source, new RawWorkbook().sheet("封面", "").sheet("表1", rows)).stage();

    assertThat(Delivery.rows(staged))
        .containsExactly("6106|2022|gdp|223193000000.00|null", "6106|2022|retail|10000000.00|null");
    assertThat(Delivery.quarantine(staged))
        .containsExactly(
            "f.xlsx | 7 | C7 | 610602|2022|retail | type | value | x | a number | false");
  }

  @Test
  void a_formula_gives_the_value_that_was_saved_with_it() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet(
                "s",
                HEADER
                    + figure(2, "a", formula("D2", "1+1", "2"))
                    + figure(3, "b", formula("D3", "1+1", ""))
                    + figure(4, "c", "<c r=\"D4\" t=\"e\"><v>#REF!</v></c>"));

    StagedDataset staged = delivery(SIMPLE, workbook).stage();

    assertThat(Delivery.rows(staged)).containsExactly("6106|2022|a|2.00|null");
    assertThat(Delivery.quarantine(staged))
        .containsExactly(
            "f.xlsx | 3 | D3 | 6106|2022|b | type | value | =1+1 | a formula that was saved with"
                + " its value | false",
            "f.xlsx | 4 | D4 | 6106|2022|c | type | value | #REF! | a value, no error | false");
  }

  @Test
  void binary_noise_after_fifteen_digits_is_not_data() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet(
                "s",
                HEADER
                    + figure(2, "a", number("D2", "0.30000000000000004"))
                    + figure(3, "b", number("D3", "1.2345678901234567E18")));

    StagedDataset staged = delivery(SIMPLE, workbook).stage();

    assertThat(Delivery.rows(staged)).containsExactly("6106|2022|a|0.30|null");
    assertThat(Delivery.quarantine(staged).get(0))
        .contains("a text cell, because Excel holds no more than 15 digits");
  }

  @Test
  void a_date_cell_is_a_day() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet(
                "s",
                HEADER
                    + figure(2, "a", number("D2", "1") + date("E2", "44562"))
                    + figure(3, "b", number("D3", "1") + date("E3", "44562.5")));

    StagedDataset staged = delivery(SIMPLE, workbook).stage();

    assertThat(Delivery.rows(staged)).containsExactly("6106|2022|a|1.00|2022-01-01");
    assertThat(Delivery.quarantine(staged).get(0)).contains("E3").contains("a day without time");
  }

  @Test
  void one_of_several_sheets_must_be_named() {
    RawWorkbook workbook =
        new RawWorkbook().sheet("甲", HEADER).sheet("乙", HEADER).sheet("旧", "hidden", HEADER);

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read f.xlsx: it has several sheets (甲, 乙, 旧 [hidden]). Name one as 'sheet' in"
                + " sources.yaml.");
  }

  @Test
  void macros_are_refused() {
    RawWorkbook workbook =
        new RawWorkbook().sheet("s", HEADER).part("xl/vbaProject.bin", new byte[10]);

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage("Cannot read f.xlsx: it holds macros. Save it as .xlsx without them.");
  }

  @Test
  void a_document_type_is_refused() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet("s", HEADER)
            .part(
                "xl/sharedStrings.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM"
                    + " \"file:///etc/passwd\">]><x/>");

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read f.xlsx: a part of it declares a document type");
  }

  @Test
  void a_zip_bomb_is_refused() {
    RawWorkbook workbook =
        new RawWorkbook().sheet("s", HEADER).part("xl/media/x.bin", new byte[64 << 20]);

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read f.xlsx: it unpacks to far more than a workbook should. Save it anew as"
                + " .xlsx.");
  }

  @ParameterizedTest
  @CsvSource({"10", "500", "1200"})
  void a_workbook_that_was_cut_off_is_refused(int kept) {
    byte[] whole = new RawWorkbook().sheet("s", HEADER).bytes();

    Delivery delivery =
        new Delivery(folder, FIGURES).source(SIMPLE).file("f.xlsx", Arrays.copyOf(whole, kept));

    assertThatThrownBy(delivery::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read f.xlsx: it is no workbook, or it was cut off. Save it anew as .xlsx.");
  }

  @Test
  void a_cell_far_outside_the_sheet_is_refused() {
    RawWorkbook workbook = new RawWorkbook().sheet("s", HEADER + row(2, number("ZZZZZZ2", "1")));

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageContaining("cells that no sheet has");
  }

  @Test
  void a_sheet_with_a_character_that_no_xml_may_hold_stops() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet("s", HEADER + figure(2, "a", number("D2", "1")) + "<row r=\"3\">\u001b</row>");

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage("Cannot read f.xlsx: its sheet is damaged after row 2. Save it anew.");
  }

  @Test
  void a_damaged_sheet_stops_with_its_row() {
    RawWorkbook workbook =
        new RawWorkbook().sheet("s", HEADER + figure(2, "a", number("D2", "1")) + "<row r=\"x\">");

    assertThatThrownBy(delivery(SIMPLE, workbook)::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage("Cannot read f.xlsx: its sheet is damaged after row 2. Save it anew.");
  }

  @Test
  void rows_of_one_key_are_told_with_the_cells_of_the_key() {
    RawWorkbook workbook =
        new RawWorkbook()
            .sheet(
                "s",
                HEADER
                    + figure(2, "a", number("D2", "1"))
                    + figure(3, "b", number("D3", "1"))
                    + figure(5, "a", number("D5", "2")));

    assertThat(Delivery.quarantine(delivery(SIMPLE, workbook).stage()))
        .extracting(line -> line.substring(0, line.indexOf(" | key")))
        .containsExactly(
            "f.xlsx | 2 | A2,B2,C2 | 6106|2022|a", "f.xlsx | 5 | A5,B5,C5 | 6106|2022|a");
  }

  @Test
  void what_a_wide_cell_breaks_beside_another_row_is_told_with_that_cell() {
    String rows =
        row(1, text("A1", "年份"), text("B1", "地区"), text("C1", "生产总值"), text("D1", "零售额"))
            + row(2, number("A2", "2021"), text("B2", "6106"), number("C2", "1"), number("D2", "1"))
            + row(
                3, number("A3", "2022"), text("B3", "6106"), number("C3", "1"), number("D3", "9"));
    String source =
        """
        file: f.xlsx
        format: xlsx
        columns: {region: 地区, period: 年份}
        unpivot:
          names-to: item
          values-to: value
          columns:
            生产总值: {name: gdp, unit: 元}
            零售额: {name: retail, unit: 元}
        """;
    String check =
        """
        checks:
          - {id: C1, dataset: figures, kind: change, value: value, within: [0.2, 5], severity: soft}
        """;

    assertThat(
            Delivery.quarantine(
                delivery(source, new RawWorkbook().sheet("s", rows)).checks(check).stage()))
        .singleElement()
        .asString()
        .startsWith("f.xlsx | 3 | D3 | 6106|2022|retail | C1 | value | 9.00 |");
  }
}
