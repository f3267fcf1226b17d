package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.CellSums;
import org.yanhe.methods.state.Concentration;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.Findings;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Rollup;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Selection;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
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
 * @param dataset what the pass over a dataset left
 * @param spine the published regions and periods
 * @param rollup the way upwards
 */
record BaseFigures(Derivation.Dataset dataset, Spine spine, Rollup rollup) {

  /** The figures of a base indicator, with a reason wherever there is none. */
  SortedMap<Place, Figure> of(Indicator indicator, Atom atom, Measure measure) {
    Unit stored = baseUnit(indicator.unit());
    SortedMap<Place, Figure> known = new TreeMap<>();
    results(indicator, atom, measure)
        .forEach(
            (place, result) ->
                known.put(
                    place, Figure.known(converted(measure, result, stored, indicator.unit()))));
    return filled(indicator, known);
  }

  private Map<Place, BigDecimal> results(Indicator indicator, Atom atom, Measure measure) {
    return switch (measure.kind()) {
      case DISTINCT -> distinct(indicator, atom);
      case TOP_SHARE -> concentration(indicator, atom, measure.top(), state -> state.topShare());
      case HERFINDAHL -> concentration(indicator, atom, 0, state -> state.herfindahl());
      case COUNT, SUM, MEAN, MIN, MAX, MEDIAN, QUANTILE ->
          known(states(indicator, atom), state -> result(measure, state));
    };
  }

  /** Values of a column that are respondents are in one part each, so that their numbers add up. */
  private Map<Place, BigDecimal> distinct(Indicator indicator, Atom atom) {
    RecalledPlaces<BigDecimal> before = recalled("distinct", indicator, atom);
    Map<Place, BigDecimal> counts = before.same();
    Map<String, Boolean> periods = new ConcurrentHashMap<>();
    Predicate<String> isOfNew =
        finest ->
            periods(indicator, Period.parse(finest)).stream().anyMatch(p -> !before.isSame(p));
    parts(atom)
        .found(
            Selection.of(Set.of(atom)).in(finest -> periods.computeIfAbsent(finest, isOfNew::test)),
            () -> new HashMap<Place, Long>(),
            (part, found) ->
                states(indicator, part.statesOf(atom), p -> !before.isSame(p))
                    .forEach(
                        (place, state) ->
                            found.merge(place, ((DistinctState) state).count(), Long::sum)))
        .forEach(
            found ->
                found.forEach(
                    (place, count) ->
                        counts.merge(place, BigDecimal.valueOf(count), BigDecimal::add)));
    before.keep(counts);
    return counts;
  }

  private RecalledPlaces<BigDecimal> recalled(String what, Indicator indicator, Atom atom) {
    return new RecalledPlaces<>(
        parts(atom).memory(),
        String.join(" ", what, indicator.code().text(), atom.toString()),
        Findings.DECIMALS,
        spine);
  }

  private Map<Place, BigDecimal> concentration(
      Indicator indicator,
      Atom atom,
      int top,
      Function<Concentration, Optional<BigDecimal>> measure) {
    RecalledPlaces<BigDecimal> before = recalled("concentration " + top, indicator, atom);
    Atom rows = Atoms.rows((Formula.Base) indicator.formula());
    Numbers<Place> places =
        new Numbers<>(
            states(indicator, rows).keySet().stream()
                .filter(place -> !before.isSame(place.period()))
                .toList());
    List<Concentrations> found =
        new Contributors(spine, dataset)
            .look(
                parts(atom),
                Map.of(indicator, atom),
                Contributors.Sought.of(places),
                ByEntity.Route.NONE,
                () -> new Concentrations(places, top));
    Map<Place, Concentration> all = new HashMap<>();
    found.forEach(some -> some.into(all));
    Map<Place, BigDecimal> results = before.same();
    results.putAll(known(all, measure));
    before.keep(results);
    return results;
  }

  /** The concentration of some cells, found by one processor. */
  private static final class Concentrations implements ByEntity.Action {
    private final Numbers<Place> places;
    private final List<Concentration> all = new ArrayList<>();

    Concentrations(Numbers<Place> places, int top) {
      this.places = places;
      for (int i = 0; i < places.size(); i++) {
        all.add(new Concentration(top));
      }
    }

    @Override
    public void accept(String entity, CellSums sums) {
      for (int i = 0; i < sums.size(); i++) {
        all.get(sums.cell(i)).add(sums, sums.cell(i));
      }
    }

    void into(Map<Place, Concentration> others) {
      for (int i = 0; i < all.size(); i++) {
        others.merge(places.cell(i), all.get(i), Concentration::plus);
      }
    }
  }

  private Parts parts(Atom atom) {
    return Atoms.isOfRespondents(atom, schema()) ? dataset.respondents() : Parts.of(cube());
  }

  private static <S> Map<Place, BigDecimal> known(
      Map<Place, S> states, Function<S, Optional<BigDecimal>> measure) {
    Map<Place, BigDecimal> results = new HashMap<>();
    states.forEach(
        (place, state) -> measure.apply(state).ifPresent(result -> results.put(place, result)));
    return results;
  }

  private DatasetSchema schema() {
    return dataset.schema();
  }

  private Cube cube() {
    return dataset.cube();
  }

  private static Unit baseUnit(Unit printed) {
    return Unit.parse(printed.base());
  }

  private static BigDecimal converted(
      Measure measure, BigDecimal value, Unit stored, Unit printed) {
    return switch (measure.kind()) {
      case TOP_SHARE, HERFINDAHL -> value;
      case COUNT, SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN, QUANTILE -> stored.convert(value, printed);
    };
  }

  /** States of an atom at every level and frequency that the rows allow. */
  SortedMap<Place, State> states(Indicator indicator, Atom atom) {
    return states(indicator, cube().statesOf(atom));
  }

  /** States at every level and frequency that the rows allow, of periods that are published. */
  SortedMap<Place, State> states(Indicator indicator, Map<Slot, State> slots) {
    return states(indicator, slots, period -> true);
  }

  /** Of these the states of some periods. */
  private SortedMap<Place, State> states(
      Indicator indicator, Map<Slot, State> slots, Predicate<Period> wanted) {
    SortedMap<Place, State> all = everywhere(indicator, slots, wanted);
    all.keySet().removeIf(place -> !isWanted(place.period(), wanted));
    return all;
  }

  private boolean isWanted(Period period, Predicate<Period> wanted) {
    return spine.covers(period) && wanted.test(period);
  }

  private SortedMap<Place, State> everywhere(
      Indicator indicator, Map<Slot, State> slots, Predicate<Period> wanted) {
    TreeMap<Place, State> finest = rollup.upwards(slots, lines());
    if (schema().reach() == Reach.AS_REPORTED) {
      return finest;
    }
    TreeMap<Place, State> shortest =
        schema().time() instanceof Time.Point
            ? finest
            : Rollup.running(finest, firstMonth(), lastMonth());
    TreeMap<Place, State> all = new TreeMap<>(shortest);
    all.putAll(
        Rollup.longer(
            shortest,
            period ->
                longer(indicator, period).stream().filter(p -> isWanted(p, wanted)).toList()));
    return all;
  }

  /** Where a finest state belongs, in its own period. */
  Rollup.Lines lines() {
    return schema().reach() == Reach.AS_REPORTED ? rollup.asReported() : rollup.lines();
  }

  /** The published periods that a finest one is a part of. */
  List<Period> periods(Indicator indicator, Period finest) {
    return (schema().reach() == Reach.AS_REPORTED
            ? Stream.of(finest)
            : since(finest)
                .flatMap(p -> Stream.concat(Stream.of(p), longer(indicator, p).stream())))
        .filter(spine::covers)
        .toList();
  }

  /** What came or went counts from then on. */
  private Stream<Period> since(Period finest) {
    if (schema().time() instanceof Time.Point) {
      return Stream.of(finest);
    }
    Period begin = finest.compareTo(firstMonth()) < 0 ? firstMonth() : finest;
    return Stream.iterate(begin, p -> p.compareTo(lastMonth()) <= 0, p -> p.plus(1));
  }

  private Period firstMonth() {
    return Period.of(Frequency.MONTH, spine.first().start());
  }

  private Period lastMonth() {
    return Period.of(Frequency.MONTH, spine.last().end());
  }

  /**
   * The longer periods that have the state of a short one: those that it is the last part of, if
   * what is counted lasts, such as users, else those all of whose parts have rows.
   */
  private List<Period> longer(Indicator indicator, Period period) {
    Frequency shortest = period.frequency();
    boolean isFlow = schema().time() instanceof Time.Point point && !isLasting(indicator, point);
    return spine.frequencies().stream()
        .filter(frequency -> frequency != shortest && frequency.contains(shortest))
        .map(period::in)
        .filter(p -> isFlow ? isComplete(p, shortest) : p.end().equals(period.end()))
        .toList();
  }

  /** Whether a longer period has the figure of its last part, such as users counted at its end. */
  private static boolean isLasting(Indicator indicator, Time.Point point) {
    return point.cumulative() || indicator.period() == Additivity.LAST;
  }

  /** Whether the dataset has rows in every part of a period. */
  private boolean isComplete(Period period, Frequency shortest) {
    return period.parts(shortest).stream().allMatch(p -> cube().periods().contains(p.toString()));
  }

  private boolean isCovered(Indicator indicator, Period period) {
    if (schema().reach() == Reach.AS_REPORTED) {
      return cube().periods().contains(period.toString());
    }
    if (schema().time() instanceof Time.Point point) {
      Frequency shortest = point.frequency();
      return period.frequency().contains(shortest)
          && (isLasting(indicator, point)
              ? cube().periods().contains(lastPart(period, shortest).toString())
              : isComplete(period, shortest));
    }
    return cube().rows() > 0;
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
      case MEDIAN, QUANTILE -> ((QuantileState) state).quantile(measure.p());
      case DISTINCT, TOP_SHARE, HERFINDAHL ->
          throw new IllegalArgumentException("Found part by part: " + measure);
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
    return schema().isReportedByRegion() && indicator.nulls() == NullRule.ZERO
        ? states(indicator, Atoms.EVERY_ROW).keySet()
        : Set.of();
  }

  /** Whether the catalogue says that no row means none, and rows could have been there. */
  private boolean isNone(Indicator indicator, Region region, Period period, Set<Place> reported) {
    boolean isEarly =
        indicator.firstPeriod().filter(f -> period.end().isBefore(f.start())).isPresent();
    boolean hasReported =
        !schema().isReportedByRegion()
            || reported.contains(new Place(region.code(), period, ClassCode.TOTAL));
    return !isEarly && indicator.nulls() == NullRule.ZERO && hasReported;
  }
}
