package org.yanhe.documents.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.text.Language;

class TemplateTest {
  private static final String ALL =
      """
      total,61,2022,_T,710,A,亿元,2
      total.growth-yoy,61,2022,_T,15.588,A,%,1
      gdp.growth-yoy,61,2022,_T,11.34,A,%,1
      share,61,2022,_T,31.81,A,%,1
      share.change,61,2022,_T,-0.26,A,百分点,1
      rank,61,2022,_T,4,A,位,0
      subscribers,61,2022,_T,299.49,A,万户,2
      stations,61,2022,_T,5248,A,个,0
      stations,6101,2022,_T,9,A,个,0
      stations,6102,2022,_T,40,A,个,0
      stations,6103,2022,_T,12,A,个,0
      """;

  @TempDir private Path folder;

  private Optional<String> zh(String template, String observations) throws IOException {
    return Template.parse(template)
        .fill(TextRelease.facts(folder, observations), Language.ZH)
        .map(Sentence::text);
  }

  private Optional<String> en(String template, String observations) throws IOException {
    return Template.parse(template)
        .fill(TextRelease.facts(folder, observations), Language.EN)
        .map(Sentence::text);
  }

  @Test
  void a_sentence_tells_published_figures_with_their_units() throws IOException {
    assertThat(
            zh(
                "{period}{region}总量{total}，{total.growth-yoy growth}，"
                    + "{total.growth-yoy than gdp.growth-yoy}地区生产总值增速（{gdp.growth-yoy}），"
                    + "占{share}，{share.change change}，居全省{rank}。",
                ALL))
        .contains("2022年示例省总量710.00亿元，比上年增长15.6%，高于地区生产总值增速（11.3%），占31.8%，比上年下降0.3个百分点，居全省第4位。");
  }

  @Test
  void english_counts_in_millions_and_billions_with_the_same_digits() throws IOException {
    assertThat(en("{total}, {subscribers}, {stations}, {rank}, {share.change change}", ALL))
        .contains(
            "71.000 billion yuan, 2.9949 million, 5,248, 4th,"
                + " down 0.3 percentage points on the previous year");
  }

  @Test
  void the_leading_regions_are_listed_highest_first() throws IOException {
    assertThat(zh("{stations top 2}", ALL)).contains("乙市（40个）和丙市（12个）");
    assertThat(en("{stations top 2}", ALL)).contains("Beta (40) and Gamma (12)");
  }

  @Test
  void nobody_leads_where_a_figure_is_withheld_or_two_are_equal() throws IOException {
    assertThat(zh("{stations top 2}", ALL.replace("6101,2022,_T,9,A", "6101,2022,_T,,Q")))
        .isEmpty();
    assertThat(zh("{stations top 2}", ALL.replace("6101,2022,_T,9", "6101,2022,_T,12"))).isEmpty();
  }

  @Test
  void a_clause_goes_with_its_missing_figure_and_the_sentence_stays() throws IOException {
    String missing = ALL.replace("share.change,61,2022,_T,-0.26,A", "share.change,61,2022,_T,,Q");

    assertThat(zh("比重{share}[，{share.change change}]。", missing)).contains("比重31.8%。");
  }

  @Test
  void a_clause_within_goes_alone_and_with_the_one_around_it() throws IOException {
    String withheld = ALL.replace("rank,61,2022,_T,4,A", "rank,61,2022,_T,,Q");
    String none = withheld.replace("share,61,2022,_T,31.81,A", "share,61,2022,_T,,L");

    assertThat(zh("总量{total}[，占{share}[，居{rank}]]。", withheld)).contains("总量710.00亿元，占31.8%。");
    assertThat(zh("总量{total}[，占{share}[，居{rank}]]。", none)).contains("总量710.00亿元。");
  }

  @Test
  void a_sentence_goes_with_a_figure_it_cannot_do_without() throws IOException {
    assertThat(zh("总量{total}。", ALL.replace("total,61,2022,_T,710,A", "total,61,2022,_T,,Q")))
        .isEmpty();
    assertThat(zh("总量{unknown.code}。", ALL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 比上年增长0.1%, up 0.1% on the previous year",
    "0.049, 与上年持平, unchanged from the previous year",
    "-0.049, 与上年持平, unchanged from the previous year",
    "-0.05, 比上年下降0.1%, down 0.1% on the previous year",
    "100.04, 比上年增长100.0%, up 100.0% on the previous year",
    "100.05, 比上年增长1.0倍, up 100.1% on the previous year",
    "690.03, 比上年增长6.9倍, up 690.0% on the previous year",
    "-99.9, 比上年下降99.9%, down 99.9% on the previous year"
  })
  void direction_follows_the_printed_rate(String rate, String zh, String en) throws IOException {
    String line = "total.growth-yoy,61,2022,_T," + rate + ",A,%,1\n";

    assertThat(zh("{total.growth-yoy growth}", line)).contains(zh);
    assertThat(en("{total.growth-yoy growth}", line)).contains(en);
  }

  @Test
  void every_figure_names_its_cell() throws IOException {
    Sentence sentence =
        Template.parse("总量{total}，占{share}。")
            .fill(TextRelease.facts(folder, ALL), Language.ZH)
            .orElseThrow();

    assertThat(sentence.pieces())
        .extracting(piece -> piece.cell().map(Object::toString).orElse(piece.text()))
        .containsExactly("总量", "total/61/2022", "，占", "share/61/2022", "。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "总量[{total}|Invalid sentence: '[' at character 3 is never closed",
        "总量{total|Invalid sentence: '{' at character 3 is never closed",
        "总量]|Invalid sentence: ']' at character 3 closes nothing",
        "总量}|Invalid sentence: '}' at character 3 closes nothing",
        "{total grows}|Invalid sentence: 'grows' is no way to tell a figure"
            + " (value, number, growth, rate, change, than, top, parts)",
        "{total top}|Invalid sentence: 'top' wants one word more",
        "{total top 0}|Invalid sentence: '0' is no number of leaders (1 to 10)",
        "{total rate now}|Invalid sentence: 'now' is one word too many"
      })
  void what_cannot_be_read_is_told(String template, String message) {
    assertThatThrownBy(() -> Template.parse(template)).hasMessage(message);
  }
}
