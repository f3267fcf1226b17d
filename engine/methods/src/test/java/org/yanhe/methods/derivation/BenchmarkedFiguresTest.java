package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Formula.Benchmarked.Way;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/** Four years of quarters, three of them with a yearly amount. */
class BenchmarkedFiguresTest {
  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final Period START = Period.quarter(2010, 1);
  private static final double[] FLOW = {
    99.4, 99.6, 100.1, 100.9, 101.7, 102.2, 102.9, 103.8, 104.9, 106.3, 107.3, 107.8, 107.9, 107.5,
    107.2, 107.5
  };

  private final SortedMap<Place, Figure> yearly = new TreeMap<>();
  private final SortedMap<Place, Figure> flow = new TreeMap<>();

  private static Place at(Period period) {
    return new Place(CITY, period, ClassCode.TOTAL);
  }

  private static Figure known(double value) {
    return Figure.known(BigDecimal.valueOf(value));
  }

  private void fill() {
    for (int q = 0; q < FLOW.length; q++) {
      flow.put(at(START.plus(q)), known(FLOW[q]));
    }
    yearly.put(at(Period.year(2010)), known(1000.0));
    yearly.put(at(Period.year(2011)), known(1040.0));
    yearly.put(at(Period.year(2012)), known(1060.8));
  }

  private SortedMap<Place, Figure> spread(Way method) {
    Formula.Benchmarked formula =
        new Formula.Benchmarked(
            IndicatorCode.parse("account"), IndicatorCode.parse("flow"), method);
    return new BenchmarkedFigures(formula, yearly, flow).at(place -> true);
  }

  private static BigDecimal number(SortedMap<Place, Figure> figures, Period period) {
    return figures
        .getOrDefault(at(period), Figure.absent(Reason.NOT_REPORTED))
        .number()
        .orElseThrow();
  }

  private static double value(SortedMap<Place, Figure> figures, int quarter) {
    return number(figures, START.plus(quarter)).doubleValue();
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void quarters_add_up_to_their_year_exactly(Way method) {
    fill();
    yearly.put(at(Period.year(2013)), known(1065.0));

    SortedMap<Place, Figure> figures = spread(method);

    assertThat(figures).hasSize(FLOW.length);
    for (int year = 2010; year <= 2013; year++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (Period quarter : Period.year(year).parts(START.frequency())) {
        sum = sum.add(number(figures, quarter));
      }
      assertThat(sum).isEqualByComparingTo(number(yearly, Period.year(year)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CHOW_LIN", "FERNANDEZ", "LITTERMAN"})
  void three_years_are_too_few_for_a_regression(Way method) {
    fill();

    assertThat(spread(method).values())
        .containsOnly(Figure.absent(Reason.NOT_APPLICABLE))
        .hasSize(FLOW.length);
  }

  @Test
  void a_flow_in_proportion_to_the_years_is_scaled() {
    fill();
    flow.keySet().forEach(place -> flow.put(place, known(25)));
    for (int year = 2010; year <= 2012; year++) {
      yearly.put(at(Period.year(year)), known(200));
    }

    assertThat(spread(Way.PROPORTIONAL_DENTON).values())
        .allSatisfy(
            figure ->
                assertThat(figure.number().orElseThrow().doubleValue())
                    .isCloseTo(50, within(1e-6)));
  }

  @Test
  void after_the_last_year_denton_keeps_its_ratio_and_cholettes_fades() {
    fill();

    SortedMap<Place, Figure> denton = spread(Way.PROPORTIONAL_DENTON);
    SortedMap<Place, Figure> cholette = spread(Way.CHOLETTE);

    double last = value(denton, 11) / FLOW[11];
    assertThat(value(denton, 15) / FLOW[15]).isCloseTo(last, within(1e-6));
    double bias = 3100.8 / (99.4 + 99.6 + 100.1 + 100.9 + 101.7 + 102.2 + 102.9 + 103.8 + 426.3);
    assertThat(Math.abs(value(cholette, 15) / FLOW[15] - bias))
        .isLessThan(Math.abs(value(cholette, 11) / FLOW[11] - bias));
  }

  @Test
  void more_than_a_year_beyond_the_last_amount_is_not_estimated() {
    fill();
    yearly.remove(at(Period.year(2012)));
    yearly.remove(at(Period.year(2011)));

    SortedMap<Place, Figure> figures = spread(Way.PROPORTIONAL_DENTON);

    assertThat(value(figures, 7)).isPositive();
    assertThat(figures.get(at(START.plus(8)))).isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void a_gap_in_the_flow_or_the_years_leaves_no_estimate() {
    fill();
    Place gap = at(START.plus(2));
    Figure amount = known(FLOW[2]);
    flow.put(gap, Figure.absent(Reason.SUPPRESSED));

    SortedMap<Place, Figure> figures = spread(Way.CHOLETTE);

    assertThat(figures.get(gap)).isEqualTo(Figure.absent(Reason.SUPPRESSED));
    figures.remove(gap);
    assertThat(figures.values()).containsOnly(Figure.absent(Reason.NOT_APPLICABLE));

    flow.put(gap, amount);
    yearly.remove(at(Period.year(2011)));
    assertThat(spread(Way.CHOLETTE).values()).containsOnly(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void each_region_has_years_of_its_own() {
    fill();
    RegionCode other = RegionCode.parse("610602");
    flow.put(new Place(other, START, ClassCode.TOTAL), known(1));

    assertThat(spread(Way.DENTON).get(new Place(other, START, ClassCode.TOTAL)))
        .isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }
}
