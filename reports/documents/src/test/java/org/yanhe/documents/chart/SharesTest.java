package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

class SharesTest {
  private static Shares of(String values) {
    return Shares.of(
        Series.columns(Samples.HEAD.title(), Samples.MONEY, 0, Samples.figures(values)));
  }

  @Test
  void shares_are_percentages_of_the_sum() {
    assertThat(of("1 3").share(1)).hasValue(new BigDecimal("75"));
  }

  @Test
  void an_absent_part_leaves_the_whole_unknown() {
    assertThat(of("1 ? 3").share(0)).isEmpty();
    assertThat(of("1 -1 3").share(0)).isEmpty();
  }

  @Test
  void only_positive_parts_have_an_area() {
    Shares shares = of("1 0 -2 ?");

    assertThat(List.of(shares.drawn(0), shares.drawn(1), shares.drawn(2), shares.drawn(3)))
        .containsExactly(true, false, false, false);
  }

  @Test
  void a_column_with_an_absent_part_has_no_shares() {
    ChartModel.Stacked chart =
        (ChartModel.Stacked)
            Samples.stacked(
                Samples.years(2022, 2), List.of("1 2", "3 ?"), ChartModel.Stacking.SHARE);

    List<Series> shares = StackedPicture.shares(chart);

    assertThat(shares.get(0).values())
        .containsExactly(Figure.known(new BigDecimal("25")), Figure.absent(Reason.SUPPRESSED));
    assertThat(shares.get(1).values().get(1).isKnown()).isFalse();
  }

  @Test
  void numbers_are_grouped_and_rounded_half_up_once() {
    assertThat(Numbers.text(new BigDecimal("10819.5"), 0)).isEqualTo("10,820");
    assertThat(Numbers.text(new BigDecimal("2.445"), 2)).isEqualTo("2.45");
    assertThat(Numbers.text(new BigDecimal("-0.04"), 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(new BigDecimal("0.04"), 1)).isEqualTo("0.0");
    assertThat(Numbers.signed(new BigDecimal("240"), 0)).isEqualTo("+240");
  }
}
