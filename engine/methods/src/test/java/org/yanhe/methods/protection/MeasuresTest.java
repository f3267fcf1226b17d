package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** From how many respondents on, and of what sizes, a measure that is no sum is told. */
class MeasuresTest {
  private static final Figure WITHHELD = Figure.absent(Reason.SUPPRESSED);

  private static SmallCity city(String measure, String rows) {
    return SmallCity.of(
        "- {code: m, kind: base, dataset: returns, measure: \""
            + measure
            + "\", unit: \""
            + (measure.startsWith("top-share") ? "%" : measure.startsWith("distinct") ? "家" : "元")
            + "\", additivity: {region: none, period: none}}",
        "year",
        rows);
  }

  private static Figure told(String measure, String rows) {
    SmallCity city = city(measure, rows);
    return city.figure(city.protect(), "m", "2022");
  }

  private static Figure number(String text) {
    return Figure.known(new BigDecimal(text));
  }

  /** So many firms of kind k that return 10, 11, 12 and so on. */
  private static String firms(int count) {
    StringBuilder rows = new StringBuilder();
    IntStream.range(0, count)
        .forEach(i -> rows.append("a 2022-Q4 f" + i + " k " + (10 + i) + "\n"));
    return rows.toString();
  }

  @Test
  void a_median_needs_ten_respondents_and_is_told_in_its_printed_digits() {
    assertThat(told("median(amount)", firms(9))).isEqualTo(WITHHELD);
    assertThat(told("median(amount)", firms(10))).isEqualTo(number("14.5"));
    assertThat(told("median(amount)", firms(10).replace(" 14\n", " 14.25\n")))
        .as("14.625")
        .isEqualTo(number("14.6"));
  }

  @Test
  void a_quantile_needs_five_respondents_on_its_shorter_side() {
    assertThat(told("quantile(0.5, amount)", firms(9))).isEqualTo(WITHHELD);
    assertThat(told("quantile(0.5, amount)", firms(10))).isEqualTo(number("14.5"));
    for (String quantile : new String[] {"0.9, amount", "0.1, amount, 0.001"}) {
      assertThat(told("quantile(" + quantile + ")", firms(49))).isEqualTo(WITHHELD);
    }
    assertThat(told("quantile(0.9, amount)", firms(50))).isEqualTo(number("54.1"));
    assertThat(told("quantile(0.1, amount, 0.05)", firms(50)))
        .as("an exact 14.9")
        .isEqualTo(number("15.4"));
  }

  @Test
  void a_median_of_respondents_of_whom_one_has_nearly_all_is_withheld() {
    assertThat(told("median(amount)", firms(12) + "a 2022-Q4 big k 5000")).isEqualTo(WITHHELD);
  }

  @Test
  void an_extreme_is_the_return_of_one_unless_all_returned_nothing() {
    String zeros = "a 2022-Q4 f1 k 0\na 2022-Q4 f2 k 0\na 2022-Q4 f3 k 0\n";

    for (String measure : new String[] {"max(amount)", "min(amount)"}) {
      assertThat(told(measure, firms(50))).isEqualTo(WITHHELD);
      assertThat(told(measure, zeros)).isEqualTo(number("0.0"));
      assertThat(told(measure, zeros + "a 2022-Q4 f4 k -1\n")).isEqualTo(WITHHELD);
    }
  }

  @Test
  void a_share_of_the_largest_tells_their_sum_and_that_of_the_others() {
    assertThat(told("top-share(2, amount, firm)", firms(10))).as("of two").isEqualTo(WITHHELD);
    assertThat(told("top-share(3, amount, firm)", firms(5))).as("leaves two").isEqualTo(WITHHELD);
    assertThat(told("top-share(3, amount, firm)", firms(6)))
        .as("15 + 14 + 13 of 75")
        .isEqualTo(number("56.0"));
    assertThat(told("top-share(9, amount, firm)", firms(6))).as("all").isEqualTo(number("100.0"));
  }

  /** The largest kinds are no respondents; what a kind returned is judged for itself. */
  @Test
  void a_share_of_the_largest_classes_is_no_share_of_respondents() {
    String kinds = firms(4).replace(" k ", " l ").replace(" f", " g") + firms(4);

    assertThat(told("top-share(1, amount, kind)", kinds)).isEqualTo(number("50.0"));
    assertThat(told("herfindahl(amount, kind)", firms(3))).isEqualTo(number("1.0"));
    assertThat(told("top-share(1, amount, kind)", firms(2))).isEqualTo(WITHHELD);
  }

  @Test
  void an_index_of_concentration_leaves_no_doubt_to_one_of_three() {
    assertThat(told("herfindahl(amount, firm)", firms(3))).isEqualTo(WITHHELD);
    assertThat(told("herfindahl(amount, firm)", firms(4))).isEqualTo(number("0.3"));
  }

  @Test
  void a_mean_is_withheld_where_its_respondents_are_too_few() {
    assertThat(told("mean(amount)", firms(2))).isEqualTo(WITHHELD);
    assertThat(told("mean(amount)", firms(3))).isEqualTo(number("11.0"));
  }

  @Test
  void numbers_of_distinct_respondents_are_no_secret() {
    assertThat(told("distinct(firm)", firms(1))).isEqualTo(number("1"));
  }

  @Test
  void what_is_open_is_told_in_all_digits() {
    SmallCity city =
        SmallCity.of(
            "- {code: m, kind: base, dataset: returns, measure: max(amount), disclosure: open,"
                + " additivity: {region: none, period: none}}",
            "year",
            "a 2022-Q4 f1 k 12.34");

    assertThat(city.figure(city.protect(), "m", "2022")).isEqualTo(number("12.34"));
  }

  private static final String PLATFORMS =
      """
      - {code: index, kind: base, dataset: returns, measure: "herfindahl(amount, kind)", decimals: 4, additivity: {region: none, period: none}}
      - {code: sales, kind: base, dataset: returns, measure: sum(amount), by: kind}
      """;

  /** Two kinds of one firm each: their shares follow from the index and the third kind. */
  private static final String TWO_RARE = firms(5) + "a 2022-Q4 x1 x 20\na 2022-Q4 y1 y 30\n";

  private static Figure index(String indicators, String rows) {
    SmallCity city = SmallCity.of(indicators, "year", rows);
    return city.figure(city.protect(), "index", "2022");
  }

  @Test
  void an_index_over_classes_goes_with_the_first_withheld_class() {
    assertThat(index(PLATFORMS, TWO_RARE)).isEqualTo(WITHHELD);
    assertThat(index(PLATFORMS, firms(5))).isEqualTo(number("1.0000"));
  }

  @Test
  void an_index_over_classes_stays_where_others_are_withheld() {
    Figure told = number("0.4050");

    assertThat(index(PLATFORMS.replace("by: kind", "where: \"kind = 'x'\""), TWO_RARE))
        .as("no classes")
        .isEqualTo(told);
    assertThat(
            index(
                PLATFORMS.replace("sum(amount)", "sum(amount_last_year)"),
                TWO_RARE.replace("\n", " 7\n")))
        .as("of another column")
        .isEqualTo(told);
    assertThat(index(PLATFORMS.replace("amount, kind", "amount, firm"), TWO_RARE))
        .as("over respondents")
        .isNotEqualTo(WITHHELD);
  }
}
