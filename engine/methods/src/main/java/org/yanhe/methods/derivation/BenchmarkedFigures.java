package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yanhe.methods.series.Aggregation;
import org.yanhe.methods.series.Benchmarking;
import org.yanhe.methods.series.Cholette;
import org.yanhe.methods.series.Denton;
import org.yanhe.methods.series.Disaggregation;
import org.yanhe.methods.series.ErrorModel;
import org.yanhe.methods.series.Series;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/**
 * Yearly amounts spread over the shorter periods of a flow (Quarterly National Accounts Manual, IMF
 * 2017, chapter 6), by benchmarking or by regression on the flow. The parts of a year add up to it
 * exactly. Estimates begin with the first yearly amount and go on, extrapolated by the flow, until
 * a year after the last one; a flow or a row of years with a gap gives none (not applicable), and
 * so does a regression over less than four years.
 *
 * @param formula how amounts are spread
 * @param yearly the amounts
 * @param along the flow
 */
record BenchmarkedFigures(
    Formula.Benchmarked formula, SortedMap<Place, Figure> yearly, SortedMap<Place, Figure> along) {
  /** An estimate is the same on every machine to so many digits. */
  private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  private static final int LEAST_YEARS = 4;

  /** Customary parameters of the error, by which a correction fades (Dagum and Cholette 2006). */
  private static final Map<Frequency, Double> RHO =
      Map.of(Frequency.MONTH, 0.9, Frequency.QUARTER, 0.729, Frequency.HALF_YEAR, 0.531);

  /** The figures of every place that is wanted. */
  SortedMap<Place, Figure> at(Predicate<Place> wanted) {
    SortedMap<Place, Figure> all = new TreeMap<>();
    lines(wanted)
        .forEach(
            (line, flow) ->
                spread(flow, years(line))
                    .forEach((period, figure) -> all.put(line.at(period), figure)));
    return all;
  }

  private Map<Line, NavigableMap<Period, Figure>> lines(Predicate<Place> wanted) {
    Map<Line, NavigableMap<Period, Figure>> lines = new LinkedHashMap<>();
    along.forEach(
        (place, figure) -> {
          if (place.period().frequency() != Frequency.YEAR && wanted.test(place)) {
            lines
                .computeIfAbsent(Line.through(place), l -> new TreeMap<>())
                .put(place.period(), figure);
          }
        });
    return lines;
  }

  private NavigableMap<Period, BigDecimal> years(Line line) {
    NavigableMap<Period, BigDecimal> years = new TreeMap<>();
    Line ofYears = new Line(line.region(), line.classCode(), Frequency.YEAR);
    yearly.forEach(
        (place, figure) -> {
          if (Line.through(place).equals(ofYears)) {
            figure.number().ifPresent(n -> years.put(place.period(), n));
          }
        });
    return years;
  }

  private Map<Period, Figure> spread(
      NavigableMap<Period, Figure> flow, NavigableMap<Period, BigDecimal> years) {
    Map<Period, Figure> all = new TreeMap<>(flow);
    NavigableMap<Period, BigDecimal> known = new TreeMap<>();
    flow.forEach((period, figure) -> figure.number().ifPresent(n -> known.put(period, n)));
    known.keySet().forEach(period -> all.put(period, Figure.absent(Reason.NOT_APPLICABLE)));
    years.keySet().removeIf(year -> !known.keySet().containsAll(parts(year, flow)));
    if (!years.isEmpty()) {
      estimates(known, years).forEach((period, value) -> all.put(period, Figure.known(value)));
    }
    return all;
  }

  private static List<Period> parts(Period year, NavigableMap<Period, Figure> flow) {
    return year.parts(flow.firstKey().frequency());
  }

  /** The estimates; none where a series has a gap or the method does not apply. */
  private Map<Period, BigDecimal> estimates(
      NavigableMap<Period, BigDecimal> flow, NavigableMap<Period, BigDecimal> years) {
    try {
      return exact(within(spread(Series.of(flow), Series.of(years)), years), years);
    } catch (IllegalArgumentException gap) {
      return Map.of();
    }
  }

  private Series spread(Series flow, Series years) {
    return switch (formula.method()) {
      case DENTON -> Denton.of(Benchmarking.Movement.ADDITIVE).benchmark(flow, years);
      case PROPORTIONAL_DENTON ->
          Denton.of(Benchmarking.Movement.PROPORTIONAL).benchmark(flow, years);
      case CHOLETTE -> cholette(flow.frequency()).benchmark(flow, years);
      case CHOW_LIN -> regression(ErrorModel.CHOW_LIN, flow, years);
      case FERNANDEZ -> regression(ErrorModel.FERNANDEZ, flow, years);
      case LITTERMAN -> regression(ErrorModel.LITTERMAN, flow, years);
    };
  }

  private static Benchmarking cholette(Frequency frequency) {
    return new Cholette(
        RHO.getOrDefault(frequency, 1.0), 1, Cholette.Bias.MULTIPLICATIVE, Aggregation.SUM);
  }

  /** Coefficients are estimated from so many years at least. */
  private static Series regression(ErrorModel model, Series flow, Series years) {
    if (years.size() < LEAST_YEARS) {
      throw new IllegalArgumentException("Cannot estimate a regression: years " + years.size());
    }
    return Disaggregation.of(model).disaggregate(years, List.of(flow)).series();
  }

  private static NavigableMap<Period, BigDecimal> within(
      Series result, NavigableMap<Period, BigDecimal> years) {
    Period first = years.firstKey();
    Period last = years.lastKey().plus(1);
    NavigableMap<Period, BigDecimal> estimates = new TreeMap<>();
    result
        .decimals()
        .forEach(
            (period, value) -> {
              if (!period.start().isBefore(first.start()) && !period.end().isAfter(last.end())) {
                estimates.put(period, value.round(DIGITS));
              }
            });
    return estimates;
  }

  /** The last part of each year takes what the rounding of the others left. */
  private static Map<Period, BigDecimal> exact(
      NavigableMap<Period, BigDecimal> estimates, NavigableMap<Period, BigDecimal> years) {
    Frequency frequency = estimates.firstKey().frequency();
    years.forEach(
        (year, amount) -> {
          List<Period> parts = year.parts(frequency);
          Period last = parts.get(parts.size() - 1);
          BigDecimal others =
              parts.stream()
                  .filter(part -> !part.equals(last))
                  .map(part -> estimates.getOrDefault(part, BigDecimal.ZERO))
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          estimates.put(last, amount.subtract(others));
        });
    return estimates;
  }
}
