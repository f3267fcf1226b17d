package org.yanhe.methods.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.series.AdjustmentMethod;
import org.yanhe.methods.series.SeasonalAdjustment;
import org.yanhe.methods.series.Series;
import org.yanhe.methods.series.SpringFestival;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Formula.Adjusted.Festival;
import org.yanhe.model.indicator.Formula.Adjusted.Method;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

class AdjustedFiguresTest {
  private static final RegionCode CITY = RegionCode.parse("610600");
  private static final Period START = Period.month(2017, 1);
  private static final int MONTHS = 72;
  private static final Festival DAYS = new Festival(20, 7, 20);

  /** A trend times a seasonal pattern of twelve months, with the noise of a fixed sequence. */
  private static double sales(int i) {
    return (100 + 2.0 * i)
        * (1 + 0.2 * Math.sin(Math.PI * i / 6))
        * (1 + 0.01 * ((i * 37) % 11 - 5));
  }

  private final SortedMap<Place, Figure> flow = new TreeMap<>();

  @Test
  void a_flow_is_adjusted_as_the_method_alone_would() {
    fill(START, MONTHS, AdjustedFiguresTest::sales);
    Series series = Series.of(START, values(MONTHS));
    Series expected =
        new SeasonalAdjustment(
                AdjustmentMethod.X13,
                "RSA3",
                SpringFestival.effects(20, 7, 20, START, START.plus(MONTHS + 23)))
            .adjust(series)
            .adjusted();

    SortedMap<Place, Figure> adjusted = adjusted(Method.X13, DAYS);

    assertThat(adjusted).hasSize(MONTHS);
    for (int i = 0; i < MONTHS; i++) {
      double value = number(adjusted, START.plus(i)).doubleValue();
      assertThat(value).isCloseTo(expected.at(START.plus(i)), within(1e-8 * value));
    }
  }

  @Test
  void a_pattern_that_repeats_every_year_is_gone() {
    fill(START, MONTHS, i -> 100 * (1 + 0.3 * Math.sin(Math.PI * i / 6)) + 0.01 * (i % 5));

    adjusted(Method.TRAMO_SEATS, Festival.none())
        .forEach(
            (place, figure) ->
                assertThat(figure.number().orElseThrow().doubleValue())
                    .as(place.period().toString())
                    .isCloseTo(100, within(0.5)));
  }

  @Test
  void each_frequency_and_class_is_a_series_of_its_own() {
    fill(START, MONTHS, AdjustedFiguresTest::sales);
    fill(Period.quarter(2017, 1), 24, AdjustedFiguresTest::sales);
    ClassCode goods = ClassCode.parse("goods");
    Place early = new Place(CITY, START, goods);
    flow.put(early, Figure.known(BigDecimal.TEN));

    SortedMap<Place, Figure> adjusted = adjusted(Method.X13, DAYS);

    assertThat(adjusted).hasSize(MONTHS + 24 + 1);
    assertThat(adjusted.get(early)).isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
    assertThat(figure(adjusted, Period.quarter(2018, 1)).isKnown()).isTrue();
  }

  @Test
  void a_year_has_no_season() {
    fill(Period.year(2010), 12, AdjustedFiguresTest::sales);

    assertThat(adjusted(Method.X13, DAYS)).isEmpty();
  }

  @Test
  void a_gap_leaves_no_figure_at_all() {
    fill(START, MONTHS, AdjustedFiguresTest::sales);
    flow.put(at(START.plus(30)), Figure.absent(Reason.NOT_REPORTED));

    SortedMap<Place, Figure> adjusted = adjusted(Method.X13, DAYS);

    assertThat(adjusted.get(at(START.plus(30)))).isEqualTo(Figure.absent(Reason.NOT_REPORTED));
    adjusted.remove(at(START.plus(30)));
    assertThat(adjusted.values())
        .hasSize(MONTHS - 1)
        .containsOnly(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void less_than_four_years_are_not_adjusted() {
    fill(START, 47, AdjustedFiguresTest::sales);

    assertThat(adjusted(Method.X13, DAYS).values())
        .containsOnly(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void outside_of_the_series_the_reason_of_the_flow_holds() {
    fill(START, MONTHS, AdjustedFiguresTest::sales);
    flow.put(at(START.plus(-1)), Figure.absent(Reason.NOT_APPLICABLE));
    flow.put(at(START.plus(MONTHS)), Figure.absent(Reason.NOT_YET_PUBLISHED));

    SortedMap<Place, Figure> adjusted = adjusted(Method.X13, DAYS);

    assertThat(figure(adjusted, START).isKnown()).isTrue();
    assertThat(adjusted.get(at(START.plus(MONTHS))))
        .isEqualTo(Figure.absent(Reason.NOT_YET_PUBLISHED));
  }

  @Test
  void a_series_that_never_moves_has_no_adjustment() {
    fill(START, MONTHS, i -> 5);

    assertThat(adjusted(Method.X13, DAYS).values())
        .containsOnly(Figure.absent(Reason.NOT_APPLICABLE));
  }

  private void fill(Period start, int size, IntToDoubleFunction value) {
    for (int i = 0; i < size; i++) {
      flow.put(at(start.plus(i)), Figure.known(BigDecimal.valueOf(value.applyAsDouble(i))));
    }
  }

  private static double[] values(int size) {
    double[] values = new double[size];
    java.util.Arrays.setAll(values, AdjustedFiguresTest::sales);
    return values;
  }

  private static Place at(Period period) {
    return new Place(CITY, period, ClassCode.TOTAL);
  }

  private static Figure figure(SortedMap<Place, Figure> figures, Period period) {
    return figures.getOrDefault(at(period), Figure.absent(Reason.NOT_REPORTED));
  }

  private static BigDecimal number(SortedMap<Place, Figure> figures, Period period) {
    return figure(figures, period).number().orElseThrow();
  }

  private SortedMap<Place, Figure> adjusted(Method method, Festival festival) {
    Formula.Adjusted formula =
        new Formula.Adjusted(
            IndicatorCode.parse("sales"), method, festival, Formula.Adjusted.Calendar.NONE);
    return new AdjustedFigures(formula, flow).at(place -> true);
  }
}
