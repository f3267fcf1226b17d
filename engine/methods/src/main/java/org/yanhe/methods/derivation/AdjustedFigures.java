package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yanhe.methods.series.AdjustmentMethod;
import org.yanhe.methods.series.Regressor;
import org.yanhe.methods.series.SeasonalAdjustment;
import org.yanhe.methods.series.Series;
import org.yanhe.methods.series.SpringFestival;
import org.yanhe.methods.series.WorkingDays;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.processor.SideBySide;

/**
 * Flows without season: each region and class at each frequency shorter than a year is a series of
 * its own. A series with a gap, of less than four years or without an adjustment has no figure (not
 * applicable); before its first and after its last period the reason of the flow holds.
 *
 * @param formula how the flow is adjusted
 * @param flow its figures
 */
record AdjustedFigures(Formula.Adjusted formula, SortedMap<Place, Figure> flow) {
  private static final int LEAST_YEARS = 4;
  private static final int FORECAST_YEARS = 2;

  /** Automatic transformation, outliers and model; the calendar is that of the formula. */
  private static final String SPECIFICATION = "RSA3";

  /** An estimated series is the same on every machine to so many digits. */
  private static final MathContext DIGITS = new MathContext(9, RoundingMode.HALF_EVEN);

  /** The figures of every place that is wanted. */
  SortedMap<Place, Figure> at(Predicate<Place> wanted) {
    Map<Line, NavigableMap<Period, Figure>> lines = new LinkedHashMap<>();
    flow.forEach(
        (place, figure) -> {
          Frequency frequency = place.period().frequency();
          if (frequency != Frequency.YEAR && wanted.test(place)) {
            lines
                .computeIfAbsent(Line.through(place), l -> new TreeMap<>())
                .put(place.period(), figure);
          }
        });
    SortedMap<Place, Figure> all = new TreeMap<>();
    SideBySide.map(List.copyOf(lines.entrySet()), line -> at(line.getKey(), line.getValue()))
        .forEach(adjusted -> adjusted.forEach((place, figure) -> all.put(place, figure)));
    return all;
  }

  private Map<Place, Figure> at(Line line, NavigableMap<Period, Figure> figures) {
    Map<Place, Figure> all = new HashMap<>();
    adjusted(figures).forEach((period, figure) -> all.put(line.at(period), figure));
    return all;
  }

  private Map<Period, Figure> adjusted(NavigableMap<Period, Figure> figures) {
    NavigableMap<Period, BigDecimal> known = new TreeMap<>();
    figures.forEach((period, figure) -> figure.number().ifPresent(n -> known.put(period, n)));
    Map<Period, Figure> all = new TreeMap<>(figures);
    known.keySet().forEach(period -> all.put(period, Figure.absent(Reason.NOT_APPLICABLE)));
    if (isComplete(known)) {
      estimate(Series.of(known))
          .forEach((period, value) -> all.put(period, Figure.known(value.round(DIGITS))));
    }
    return all;
  }

  private static boolean isComplete(NavigableMap<Period, BigDecimal> known) {
    if (known.isEmpty()) {
      return false;
    }
    Period first = known.firstKey();
    int least = LEAST_YEARS * first.frequency().perYear();
    return known.size() >= least && first.plus(known.size() - 1).equals(known.lastKey());
  }

  /** The adjusted series; empty where the method finds no adjustment. */
  private NavigableMap<Period, BigDecimal> estimate(Series series) {
    SeasonalAdjustment adjustment =
        new SeasonalAdjustment(method(), SPECIFICATION, regressors(series));
    try {
      return adjustment.adjust(series).adjusted().decimals();
    } catch (IllegalArgumentException noAdjustment) {
      return new TreeMap<>();
    }
  }

  private AdjustmentMethod method() {
    return switch (formula.method()) {
      case X13 -> AdjustmentMethod.X13;
      case TRAMO_SEATS -> AdjustmentMethod.TRAMO_SEATS;
    };
  }

  /** The effects of festival and working days that move between periods within the series. */
  private List<Regressor> regressors(Series series) {
    Period last = series.end().plus(FORECAST_YEARS * series.frequency().perYear());
    Formula.Adjusted.Festival days = formula.festival();
    List<Regressor> effects = new ArrayList<>();
    if (!days.isNone()) {
      effects.addAll(
          SpringFestival.effects(days.before(), days.during(), days.after(), series.start(), last));
    }
    if (formula.calendar() == Formula.Adjusted.Calendar.CHINA) {
      effects.add(WorkingDays.ofChina().regressor(series.start(), last));
    }
    return effects.stream().filter(effect -> differs(effect.values(), series)).toList();
  }

  /** Whether the same period of the year differs between years; else the effect is seasonal. */
  private static boolean differs(Series effect, Series series) {
    int perYear = series.frequency().perYear();
    return IntStream.range(perYear, series.size())
        .mapToObj(series.start()::plus)
        .anyMatch(period -> effect.at(period) != effect.at(period.plus(-perYear)));
  }
}
