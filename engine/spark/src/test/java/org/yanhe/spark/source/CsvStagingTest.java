package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.SharedSpark;

class CsvStagingTest {
  private static final String RETURNS =
      """
      schema: 1
      dataset: returns
      label: {zh: 报表, en: Returns}
      grain: {zh: 每个单位每月一行, en: One row per unit and month}
      columns:
        - {name: unit_id, type: text, required: true, label: 单位}
        - {name: region, type: region, required: true, label: 县区}
        - {name: period, type: period, required: true, label: 报告期}
        - {name: revenue, type: decimal, unit: 元, required: true, label: 营业收入}
        - {name: staff, type: integer, label: 人数}
        - {name: opened, type: date, label: 成立}
        - {name: online, type: boolean, label: 线上}
      key: [unit_id, period]
      region: region
      time: {column: period, frequency: month}
      """;
  private static final String SOURCE =
      """
      files: data/*.csv
      format: csv
      columns:
        unit_id: 单位
        region: 县区
        period: 报告期
        revenue: {from: 营业收入, unit: 万元}
        staff: 人数
        opened: 成立
        online: 线上
      blanks: ["-"]
      thousands: ","
      full-width: true
      dates: [yyyy-MM-dd, yyyy年M月d日]
      periods: [yyyy年M月]
      booleans: {true: [是], false: [否]}
      """;
  private static final String HEADER = "单位,县区,报告期,营业收入,人数,成立,线上\n";

  @TempDir Path folder;

  private Delivery delivery() {
    return new Delivery(folder, RETURNS).source(SOURCE);
  }

  private static List<String> broken(StagedDataset staged) {
    return Delivery.quarantine(staged);
  }

  @Test
  void values_are_typed_and_converted_to_the_base_unit() {
    StagedDataset staged =
        delivery()
            .file(
                "data/a.csv",
                HEADER + "A1,610602,2022-01,12.5,30,2001-02-03,是\nA2,610602,2022-01,-,-,-,-\n")
            .stage();

    assertThat(Delivery.rows(staged))
        .containsExactly("A1|610602|2022-01|125000.00|30|2001-02-03|true");
    assertThat(broken(staged))
        .containsExactly("data/a.csv | 3 |  | A2|2022-01 | missing | revenue |  | a value | false");
  }

  @Test
  void declared_forms_of_numbers_dates_and_periods_are_read() {
    StagedDataset staged =
        delivery()
            .file("data/a.csv", HEADER + "A1,６１０６０２,2022年1月,\"１,234,567.5\",１２,2001年2月3日,否\n")
            .stage();

    assertThat(Delivery.rows(staged))
        .containsExactly("A1|610602|2022-01|12345675000.00|12|2001-02-03|false");
  }

  @Test
  void a_row_names_everything_it_breaks() {
    StagedDataset staged =
        delivery().file("data/a.csv", HEADER + "A1,610602,2022-Q1,NaN,1.5,2022-02-30,Y\n").stage();

    assertThat(broken(staged))
        .containsExactly(
            "data/a.csv | 2 |  | A1|2022-Q1 | type | online | Y | one of 是, 否 | false",
            "data/a.csv | 2 |  | A1|2022-Q1 | type | opened | 2022-02-30 | a date as yyyy-MM-dd or"
                + " yyyy年M月d日 | false",
            "data/a.csv | 2 |  | A1|2022-Q1 | type | period | 2022-Q1 | a month | false",
            "data/a.csv | 2 |  | A1|2022-Q1 | type | revenue | NaN | a number | false",
            "data/a.csv | 2 |  | A1|2022-Q1 | type | staff | 1.5 | a whole number | false");
  }

  @Test
  void numbers_that_do_not_fit_are_refused_and_not_rounded() {
    StagedDataset staged =
        delivery()
            .file(
                "data/a.csv",
                HEADER
                    + "A1,610602,2022-01,1,9223372036854775807,,\n"
                    + "A2,610602,2022-01,9999999999999999999,1,,\n"
                    + "A3,610602,2022-01,0.0000001,1,,\n"
                    + "A4,610602,2022-01,Infinity,1,,\n"
                    + "A5,610602,2022-01,1e5,1,,\n"
                    + "A6,610602,2022-01,\"12,34\",1,,\n"
                    + "A7,610602,2022-01,0.000001,1,,\n")
            .stage();

    assertThat(Delivery.rows(staged)).containsExactly("A7|610602|2022-01|0.01|1|null|null");
    assertThat(broken(staged))
        .extracting(line -> line.split(" \\| ", -1)[7])
        .containsExactly(
            "at most 18 digits",
            "at most 18 digits in 元",
            "at most 2 digits after the point in 元",
            "a number",
            "a number",
            "a number");
  }

  @Test
  void ragged_records_and_hidden_characters_go_to_quarantine() {
    StagedDataset staged =
        delivery()
            .file(
                "data/a.csv",
                HEADER
                    + "A1,610602,2022-01,1\n"
                    + "A2,610602,2022-01,1,1,,,,\n"
                    + "A3,610602,2022-01,1,1,,,x\n"
                    + "A\u0000 4,610602,2022-01,1,1,,\n"
                    + ",,,,,,\n"
                    + "\"A\n5\",610602,2022-01,1,1,,\n"
                    + "A6,610602,2022-01,x,1,,\n")
            .stage();

    assertThat(Delivery.rows(staged)).hasSize(2);
    assertThat(broken(staged))
        .containsExactly(
            "data/a.csv | 2 |  | | | record |  | A1,610602,2022-01,1 | 7 fields, not 4 | false",
            "data/a.csv | 4 |  | | | record |  | A3,610602,2022-01,1,1,,,x | 7 fields, not 8 |"
                + " false",
            "data/a.csv | 5 |  | A\uFFFD 4|2022-01 | type | unit_id | A\uFFFD 4 | a text without"
                + " control characters | false",
            "data/a.csv | 9 |  | A6|2022-01 | type | revenue | x | a number | false");
  }

  @Test
  void every_row_read_is_kept_quarantined_or_waived() {
    StagedDataset staged =
        delivery()
            .checks(
                """
                checks:
                  - {id: S1, dataset: returns, kind: range, column: staff, max: 10, severity: soft}
                """)
            .waive("S1", "A2|2022-01")
            .file(
                "data/a.csv",
                HEADER
                    + "A1,610602,2022-01,1,1,,\n"
                    + "A2,610602,2022-01,1,99,,\n"
                    + "A3,610602,2022-01,1,99,,\n")
            .file("data/b.csv", HEADER)
            .stage();

    assertThat(staged.files())
        .extracting(FileCount::path, FileCount::read, FileCount::kept, FileCount::quarantined)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("data/a.csv", 3L, 1L, 1L),
            org.assertj.core.groups.Tuple.tuple("data/b.csv", 0L, 0L, 0L));
    assertThat(staged.files().get(0).waived()).isEqualTo(1);
    assertThat(Delivery.rows(staged)).hasSize(2);
    assertThat(broken(staged))
        .containsExactly(
            "data/a.csv | 3 |  | A2|2022-01 | S1 | staff | 99 | at most 10 | true",
            "data/a.csv | 4 |  | A3|2022-01 | S1 | staff | 99 | at most 10 | false");
  }

  @Test
  void a_broken_threshold_is_told_in_a_sentence() {
    Delivery delivery =
        delivery()
            .checks("thresholds: {returns: 10%}")
            .file("data/a.csv", HEADER + "A1,610602,2022-01,1,1,,\nA2,610602,2022-01,x,1,,\n");

    assertThat(delivery.stage().brokenThreshold(delivery.checks()))
        .contains(
            "Cannot use dataset 'returns': 1 of 2 rows are in quarantine, and its threshold is"
                + " 10%. See them with 'yanhe check', then mend the rows, waive soft checks or"
                + " raise the threshold.");
  }

  @Test
  void gb18030_is_read_as_declared() {
    StagedDataset staged =
        new Delivery(folder, RETURNS)
            .source(SOURCE + "encoding: GB18030\n")
            .file("data/a.csv", HEADER + "甲𠮷,610602,2022-01,1,1,,是\n", Charset.forName("GB18030"))
            .stage();

    assertThat(Delivery.rows(staged)).containsExactly("甲𠮷|610602|2022-01|10000.00|1|null|true");
  }

  @Test
  void a_wrong_encoding_is_told_with_its_byte_and_line() {
    Delivery delivery =
        delivery()
            .file("data/a.csv", HEADER + "甲,610602,2022-01,1,1,,是\n", Charset.forName("GB18030"));

    assertThatThrownBy(delivery::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read data/a.csv: byte 0xB5 at offset 0 (line 1) is not UTF-8. It reads as"
                + " GB18030: declare 'encoding: GB18030', or deliver it anew.");
  }

  @Test
  void utf8_that_is_declared_as_gb18030_is_refused() {
    Delivery delivery =
        new Delivery(folder, RETURNS)
            .source(SOURCE + "encoding: GB18030\n")
            .file("data/a.csv", HEADER + "甲,610602,2022-01,1,1,,是\n");

    assertThatThrownBy(delivery::stage)
        .hasMessage("Cannot read data/a.csv: it is UTF-8, not GB18030. Declare 'encoding: UTF-8'.");
  }

  @Test
  void a_mark_at_the_start_is_no_part_of_the_first_name() {
    StagedDataset staged =
        delivery().file("data/a.csv", "\uFEFF" + HEADER + "A1,610602,2022-01,1,1,,是\n").stage();

    assertThat(Delivery.rows(staged)).hasSize(1);
  }

  @Test
  void a_missing_column_is_told_before_any_row_is_read() {
    Delivery delivery =
        delivery().file("data/a.csv", HEADER.replace("营业收入", "营业收人") + "A1,1,1,1,1,1,1\n");

    assertThatThrownBy(delivery::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read data/a.csv: column '营业收入' is not in its header (单位, 县区, 报告期, 营业收人,"
                + " 人数, 成立, 线上). Did you mean '营业收人'?");
  }

  @Test
  void a_quote_that_does_not_end_its_field_stops_with_its_line() {
    Delivery delivery =
        delivery().file("data/a.csv", HEADER + "A1,610602,2022-01,1,1,,\n\"A2\"x,1,1,1,1,1,1\n");

    assertThatThrownBy(delivery::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessageStartingWith("Cannot read data/a.csv: the record after line 2 has a quote");
  }

  @Test
  void a_quote_that_is_open_at_the_end_of_the_file_swallows_no_rows() {
    String rows = "A1,610602,2022-01,1,1,,\nA2,610602,2022-01,1,1,,\n";
    Delivery delivery =
        delivery().file("data/a.csv", HEADER + rows + "\"A3,610602,2022-01,1,1,,\n" + rows);

    assertThatThrownBy(delivery::stage)
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read data/a.csv: the record at line 4 has a quote that does not end its"
                + " field. Mend its quotes.");
  }

  @Test
  void a_file_without_its_header_stops() {
    assertThatThrownBy(() -> delivery().file("data/a.csv", "").stage())
        .isInstanceOf(Stop.InputError.class)
        .hasMessage("Cannot read data/a.csv: it ends before row 1, its header. Deliver it anew.");
  }

  @Test
  void a_pattern_that_matches_nothing_stops() {
    assertThatThrownBy(() -> delivery().stage())
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot find files of dataset 'returns': nothing matches 'data/*.csv'. Put the file"
                + " there or mend sources.yaml.");
  }

  @Test
  void a_link_that_leads_out_of_the_project_is_refused() throws Exception {
    Path outside = java.nio.file.Files.createTempFile("outside", ".csv");
    java.nio.file.Files.writeString(outside, HEADER, StandardCharsets.UTF_8);
    java.nio.file.Files.createDirectories(folder.resolve("data"));
    java.nio.file.Files.createSymbolicLink(folder.resolve("data/a.csv"), outside);

    assertThatThrownBy(() -> delivery().stage())
        .isInstanceOf(Stop.InputError.class)
        .hasMessage(
            "Cannot read 'data/a.csv': it leads out of the project folder. Copy the file into"
                + " it.");
  }

  @Test
  void the_order_of_the_files_is_the_order_of_the_rows() {
    Delivery delivery = delivery();
    for (int f = 0; f < 30; f++) {
      StringBuilder text = new StringBuilder(HEADER);
      for (int r = 0; r < 20; r++) {
        text.append("A")
            .append(f * 20 + r)
            .append(",610602,2022-01,")
            .append(r % 7 == 0 ? "x" : "1")
            .append(",1,,\n");
      }
      delivery.file(String.format(java.util.Locale.ROOT, "data/%02d.csv", f), text.toString());
    }

    StagedDataset staged = delivery.stage();

    assertThat(Delivery.rows(staged)).hasSize(30 * 17);
    assertThat(Delivery.rows(staged))
        .isSortedAccordingTo(
            java.util.Comparator.comparingInt(
                row -> Integer.parseInt(row.substring(1, row.indexOf('|')))));
    assertThat(staged.files()).hasSize(30).allMatch(file -> file.sha256().length() == 64);
  }

  @Test
  void a_thousand_small_files_and_empty_ones_are_read_as_one_dataset() {
    Delivery delivery = new Delivery(folder, SMALL).source("files: many/*.csv\nformat: csv\n");
    for (int i = 0; i < 1_000; i++) {
      String rows = i % 10 == 0 ? "" : "a" + i + ",610602,2022,1\nb" + i + ",610602,2022,2\n";
      delivery.file("many/" + i + ".csv", "id,region,period,amount\n" + rows);
    }

    StagedDataset staged = delivery.stage();

    assertThat(staged.files()).hasSize(1_000);
    assertThat(staged.read()).isEqualTo(1_800);
    assertThat(
            staged
                .rows(SharedSpark.session())
                .selectExpr("cast(sum(amount) as string)")
                .first()
                .getString(0))
        .isEqualTo("2700.00");
  }

  private static final String SMALL =
      """
      schema: 1
      dataset: small
      label: x
      grain: x
      columns:
        - {name: id, type: text, required: true, label: x}
        - {name: region, type: region, required: true, label: x}
        - {name: period, type: period, required: true, label: x}
        - {name: amount, type: decimal, label: x}
      key: [id]
      region: region
      time: {column: period, frequency: year}
      """;
}
