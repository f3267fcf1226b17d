package org.yanhe.methods.derivation;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Selection;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.source.Time;

/**
 * Who contributes how much to base indicators of one dataset, one respondent after the other, at
 * every published level at once.
 */
public final class Contributors {
  private final Spine spine;
  private final Derivation.Dataset dataset;
  private final UnaryOperator<String> together;

  /**
   * Looks at a dataset.
   *
   * @param together the name under which a respondent acts, such as that of its holding, which must
   *     be wholly in one part of the dataset
   */
  public Contributors(Spine spine, Derivation.Dataset dataset, UnaryOperator<String> together) {
    this.spine = spine;
    this.dataset = dataset;
    this.together = together;
  }

  /**
   * The cells that are looked at.
   *
   * @param numbers numbers the cells; {@link Numbers#NONE} for those that are not looked at
   * @param periods whether there are any in a period
   */
  public record Sought(ToIntBiFunction<Indicator, Place> numbers, Predicate<Period> periods) {
    /** Some places of one indicator. */
    public static Sought of(Numbers<Place> places) {
      Set<Period> periods = new HashSet<>();
      for (int i = 0; i < places.size(); i++) {
        periods.add(places.cell(i).period());
      }
      return new Sought((indicator, place) -> places.of(place), periods::contains);
    }
  }

  /** Every respondent stands alone. */
  public Contributors(Spine spine, Derivation.Dataset dataset) {
    this(spine, dataset, name -> name);
  }

  /**
   * Looks at each respondent with what it contributes to the figures of some indicators, on all
   * processors if the respondents are in parts.
   *
   * @param fresh what takes the respondents of one processor
   * @param <A> what is found in the end
   * @return all of these
   */
  public <A extends ByEntity.Action> List<A> look(
      List<Indicator> indicators, Sought sought, ByEntity.Route route, Supplier<A> fresh) {
    Map<Indicator, Atom> atoms = new LinkedHashMap<>();
    indicators.forEach(
        i -> atoms.put(i, Atoms.respondents((Formula.Base) i.formula(), dataset.schema())));
    return look(dataset.respondents(), atoms, sought, route, fresh);
  }

  /**
   * The same of states whose entities need not be the respondents of the dataset.
   *
   * @param atoms which keep sums by the same entities
   */
  <A extends ByEntity.Action> List<A> look(
      Parts parts,
      Map<Indicator, Atom> atoms,
      Sought sought,
      ByEntity.Route route,
      Supplier<A> fresh) {
    Map<Indicator, FinerSums> sums = new LinkedHashMap<>();
    atoms.forEach(
        (indicator, atom) ->
            sums.put(indicator, FinerSums.of(atom, parts.atoms(), dataset.schema())));
    Set<Atom> wanted = sums.values().stream().map(FinerSums::kept).collect(toSet());
    Map<String, Boolean> periods = new ConcurrentHashMap<>();
    Predicate<String> isPartOfAny =
        finest -> atoms.keySet().stream().anyMatch(i -> isPartOf(sought, i, Period.parse(finest)));
    return parts
        .found(
            Selection.of(wanted).in(p -> periods.computeIfAbsent(p, isPartOfAny::test)),
            () ->
                new Worker<>(
                    new ByEntity(together, cells(sums, sought.numbers(), route), route),
                    fresh.get()),
            (cube, worker) -> worker.by.forEach(cube, wanted, worker.action))
        .stream()
        .map(Worker::action)
        .toList();
  }

  /** What one processor needs for itself. */
  private record Worker<A>(ByEntity by, A action) {}

  /**
   * Every processor has these for itself. Longer periods and larger regions are ascended by sums of
   * shorter and smaller ones where each row is of one period and everything counts.
   */
  private ByEntity.Cells cells(
      Map<Indicator, FinerSums> sums,
      ToIntBiFunction<Indicator, Place> numbers,
      ByEntity.Route route) {
    boolean isSteep = route == ByEntity.Route.NONE && dataset.schema().time() instanceof Time.Point;
    return new Above(this::ascent, sums, numbers, isSteep);
  }

  private boolean isPartOf(Sought sought, Indicator indicator, Period finest) {
    return figures(indicator).periods(indicator, finest).stream().anyMatch(sought.periods());
  }

  private Ascent ascent(Indicator indicator) {
    return new Ascent(figures(indicator), indicator);
  }

  private BaseFigures figures(Indicator indicator) {
    return Derivation.baseFigures(dataset, spine, ((Formula.Base) indicator.formula()).by());
  }

  /**
   * The numbers of all cells above states of the finest grain. A sum is added to the cells of the
   * smallest region alone, and of these to that of the shortest period, where they are looked at;
   * the others are reached from there.
   */
  private static final class Above implements ByEntity.Cells {
    private static final int[] NOWHERE = {};

    private final ToIntBiFunction<Indicator, Place> numbers;
    private final boolean isSteep;
    private final Map<Atom, List<Upward>> ascents = new HashMap<>();
    private final Map<Atom, Map<Slot, int[]>> known = new HashMap<>();
    private final List<int[]> longer = new ArrayList<>();
    private final List<int[]> larger = new ArrayList<>();

    Above(
        Function<Indicator, Ascent> ascent,
        Map<Indicator, FinerSums> sums,
        ToIntBiFunction<Indicator, Place> numbers,
        boolean isSteep) {
      this.numbers = numbers;
      this.isSteep = isSteep;
      sums.forEach(
          (indicator, from) ->
              ascents
                  .computeIfAbsent(from.kept(), a -> new ArrayList<>())
                  .add(new Upward(indicator, from, ascent.apply(indicator))));
    }

    /** What the kept states of an atom are a part of. */
    private record Upward(Indicator indicator, FinerSums sums, Ascent ascent) {
      List<Place> lines(Slot slot) {
        return sums.has(slot) ? ascent.lines(sums.slot(slot)) : List.of();
      }
    }

    @Override
    public Function<Slot, int[]> of(Atom atom) {
      List<Upward> of = ascents.get(atom);
      if (of == null) {
        throw new IllegalStateException("States that nobody asked for: " + atom);
      }
      Map<Slot, int[]> ofAtom = known.computeIfAbsent(atom, a -> new HashMap<>());
      return slot -> ofAtom.computeIfAbsent(slot, s -> cells(of, s));
    }

    /** Periods first: what a region has in a longer period then goes to larger regions at once. */
    @Override
    public List<IntFunction<int[]>> upwards() {
      return List.of(cell -> of(longer, cell), cell -> of(larger, cell));
    }

    private static int[] of(List<int[]> above, int cell) {
      return cell < above.size() ? above.get(cell) : NOWHERE;
    }

    private static void put(List<int[]> above, int cell, IntStream cells) {
      while (above.size() <= cell) {
        above.add(NOWHERE);
      }
      above.set(cell, cells.toArray());
    }

    private int[] cells(List<Upward> of, Slot slot) {
      return of.stream().flatMapToInt(each -> cells(each, each.lines(slot))).toArray();
    }

    private IntStream cells(Upward each, List<Place> lines) {
      if (!isSteep || lines.isEmpty() || !each.ascent().isSmallest(lines.get(0).region())) {
        return lines.stream()
            .flatMapToInt(place -> numbers(each, place, each.ascent().periods(place.period())));
      }
      List<Place> own =
          lines.stream().filter(p -> p.region().equals(lines.get(0).region())).toList();
      return own.stream()
          .flatMapToInt(
              place -> {
                List<Place> around =
                    lines.stream()
                        .filter(p -> p.classCode().equals(place.classCode()) && !p.equals(place))
                        .toList();
                return IntStream.concat(inPeriods(each, place), inRegions(each, place, around));
              });
    }

    /** The cells of a place in its own and in longer periods; of these alone the shortest. */
    private IntStream inPeriods(Upward each, Place place) {
      List<Period> periods = each.ascent().periods(place.period());
      int shortest = numbers.applyAsInt(each.indicator(), place);
      if (shortest == Numbers.NONE || !periods.contains(place.period())) {
        return numbers(each, place, periods);
      }
      put(
          longer,
          shortest,
          numbers(each, place, periods.stream().filter(p -> !p.equals(place.period())).toList()));
      return IntStream.of(shortest);
    }

    /** The cells of larger regions that no cell of a place leads to. */
    private IntStream inRegions(Upward each, Place place, List<Place> around) {
      return each.ascent().periods(place.period()).stream()
          .flatMapToInt(
              period -> {
                int smallest = numbers.applyAsInt(each.indicator(), place.in(period));
                IntStream above =
                    around.stream().flatMapToInt(p -> numbers(each, p, List.of(period)));
                if (smallest == Numbers.NONE) {
                  return above;
                }
                put(larger, smallest, above);
                return IntStream.empty();
              });
    }

    private IntStream numbers(Upward each, Place place, List<Period> periods) {
      return periods.stream()
          .mapToInt(period -> numbers.applyAsInt(each.indicator(), place.in(period)))
          .filter(number -> number != Numbers.NONE);
    }
  }
}
