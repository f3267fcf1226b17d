package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.Rollup;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.methods.state.ValuesState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.indicator.NullRule;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Reach;
import org.yanhe.model.source.Time;
import org.yanhe.model.unit.Unit;

/**
 * Figures of indicators that are aggregates of one dataset, at every published level.
 *
 * @param schema the dataset
 * @param cube what the pass over it left
 * @param spine the published regions and periods
 * @param rollup the way upwards
 */
record BaseFigures(DatasetSchema schema, Cube cube, Spine spine, Rollup rollup) {

  /** The figures of a base indicator, with a reason wherever there is none. */
  SortedMap<Place, Figure> of(Indicator indicator, Atom atom, Measure measure) {
    Unit stored = baseUnit(indicator.unit());
    SortedMap<Place, Figure> known = new TreeMap<>();
    states(indicator, atom)
        .forEach(
            (place, state) -> {
              if (spine.covers(place.period())) {
                result(measure, state)
                    .map(value -> converted(measure, value, stored, indicator.unit()))
                    .ifPresent(value -> known.put(place, Figure.known(value)));
              }
            });
    return filled(indicator, known);
  }

  private static Unit baseUnit(Unit printed) {
    return Unit.parse(printed.base());
  }

  private static BigDecimal converted(
      Measure measure, BigDecimal value, Unit stored, Unit printed) {
    return switch (measure.kind()) {
      case TOP_SHARE, HERFINDAHL -> value;
      case COUNT, SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN -> stored.convert(value, printed);
    };
  }

  /** States of an atom at every level and frequency that the rows allow. */
  SortedMap<Place, State> states(Indicator indicator, Atom atom) {
    if (schema.reach() == Reach.AS_REPORTED) {
      return rollup.asReported(cube.statesOf(atom));
    }
    TreeMap<Place, State> finest = rollup.upwards(cube.statesOf(atom));
    if (schema.time() instanceof Time.Point point) {
      return isLasting(indicator, point) ? lasting(finest, point.frequency()) : flow(finest, point);
    }
    Period first = Period.of(Frequency.MONTH, spine.first().start());
    Period last = Period.of(Frequency.MONTH, spine.last().end());
    return lasting(Rollup.running(finest, first, last), Frequency.MONTH);
  }

  /** Whether a longer period has the figure of its last part, such as users counted at its end. */
  private static boolean isLasting(Indicator indicator, Time.Point point) {
    return point.cumulative() || indicator.period() == Additivity.LAST;
  }

  private TreeMap<Place, State> flow(TreeMap<Place, State> finest, Time.Point point) {
    TreeMap<Place, State> all = new TreeMap<>(finest);
    for (Frequency frequency : spine.frequencies()) {
      if (frequency != point.frequency() && frequency.contains(point.frequency())) {
        Map<Period, Boolean> complete = new HashMap<>();
        Rollup.longer(finest, frequency)
            .forEach(
                (place, state) -> {
                  if (complete.computeIfAbsent(
                      place.period(), p -> isComplete(p, point.frequency()))) {
                    all.put(place, state);
                  }
                });
      }
    }
    return all;
  }

  /** A longer period has the state of its last part. */
  private TreeMap<Place, State> lasting(Map<Place, State> finest, Frequency shortest) {
    TreeMap<Place, State> all = new TreeMap<>(finest);
    finest.forEach(
        (place, state) -> {
          for (Frequency frequency : spine.frequencies()) {
            if (frequency != shortest && frequency.contains(shortest)) {
              Period longer = place.period().in(frequency);
              if (longer.end().equals(place.period().end())) {
                all.put(place.in(longer), state);
              }
            }
          }
        });
    return all;
  }

  /** Whether the dataset has rows in every part of a period. */
  private boolean isComplete(Period period, Frequency shortest) {
    return period.parts(shortest).stream().allMatch(p -> cube.periods().contains(p.toString()));
  }

  private boolean isCovered(Indicator indicator, Period period) {
    if (schema.reach() == Reach.AS_REPORTED) {
      return cube.periods().contains(period.toString());
    }
    if (schema.time() instanceof Time.Point point) {
      Frequency shortest = point.frequency();
      return period.frequency().contains(shortest)
          && (isLasting(indicator, point)
              ? cube.periods().contains(lastPart(period, shortest).toString())
              : isComplete(period, shortest));
    }
    return cube.rows() > 0;
  }

  private static Period lastPart(Period period, Frequency shortest) {
    return Period.of(shortest, period.end());
  }

  private static Optional<BigDecimal> result(Measure measure, State state) {
    return switch (measure.kind()) {
      case COUNT -> Optional.of(BigDecimal.valueOf(((TotalState) state).count()));
      case SUM -> sum((TotalState) state);
      case MEAN -> mean((TotalState) state);
      case MIN -> ((ExtremesState) state).smallest();
      case MAX -> ((ExtremesState) state).largest();
      case DISTINCT -> Optional.of(BigDecimal.valueOf(((DistinctState) state).count()));
      case MEDIAN -> ((ValuesState) state).median();
      case TOP_SHARE -> ((EntityState) state).topShare(measure.top());
      case HERFINDAHL -> ((EntityState) state).herfindahl();
    };
  }

  private static Optional<BigDecimal> sum(TotalState state) {
    return Optional.of(state.sum());
  }

  private static Optional<BigDecimal> mean(TotalState state) {
    return state.count() == 0
        ? Optional.empty()
        : Optional.of(
            state.sum().divide(BigDecimal.valueOf(state.count()), MathContext.DECIMAL128));
  }

  /** Fills the spine at every level, frequency and class that has at least one figure. */
  private SortedMap<Place, Figure> filled(Indicator indicator, SortedMap<Place, Figure> known) {
    SortedMap<Place, Figure> all = new TreeMap<>();
    Set<String> levels = new TreeSet<>();
    Set<Frequency> frequencies = new TreeSet<>();
    Set<ClassCode> classes = new TreeSet<>();
    known
        .keySet()
        .forEach(
            place -> {
              levels.add(spine.regions().get(place.region()).level());
              frequencies.add(place.period().frequency());
              classes.add(place.classCode());
            });
    Set<Place> reported = reported(indicator);
    Map<Period, Boolean> covered = new HashMap<>();
    for (Region region : spine.regions().all()) {
      if (levels.contains(region.level()) && spine.publishes(indicator, region.code())) {
        for (Frequency frequency : frequencies) {
          for (Period period : spine.periods(indicator, frequency)) {
            boolean none =
                covered.computeIfAbsent(period, p -> isCovered(indicator, p))
                    && isNone(indicator, region, period, reported);
            Figure missing =
                none ? Figure.known(BigDecimal.ZERO) : spine.missing(indicator, period);
            for (ClassCode classCode : classes) {
              Place place = new Place(region.code(), period, classCode);
              all.put(place, known.getOrDefault(place, missing));
            }
          }
        }
      }
    }
    return all;
  }

  /** Where each region reports for itself: the regions and periods of which there are rows. */
  private Set<Place> reported(Indicator indicator) {
    return schema.isReportedByRegion() && indicator.nulls() == NullRule.ZERO
        ? states(indicator, Atoms.EVERY_ROW).keySet()
        : Set.of();
  }

  /** Whether the catalogue says that no row means none, and rows could have been there. */
  private boolean isNone(Indicator indicator, Region region, Period period, Set<Place> reported) {
    boolean isEarly =
        indicator.firstPeriod().filter(f -> period.end().isBefore(f.start())).isPresent();
    boolean hasReported =
        !schema.isReportedByRegion()
            || reported.contains(new Place(region.code(), period, ClassCode.TOTAL));
    return !isEarly && indicator.nulls() == NullRule.ZERO && hasReported;
  }
}
