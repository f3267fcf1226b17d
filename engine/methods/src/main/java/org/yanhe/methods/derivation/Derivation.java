package org.yanhe.methods.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yanhe.methods.growth.Growth;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Parts;
import org.yanhe.methods.state.Rollup;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Selection;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.TotalState;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.source.DatasetSchema;

/** Computes every indicator of a catalogue, inputs before what is made from them. */
public final class Derivation {
  private final Catalogue catalogue;
  private final Spine spine;
  private final Map<String, Dataset> datasets;
  private final Map<IndicatorCode, SortedMap<Place, Figure>> given;
  private final Figures figures = new Figures();

  /**
   * A dataset after its pass.
   *
   * @param schema its columns
   * @param cube its states, but those that are kept for each respondent
   * @param respondents its states that are kept for each respondent
   * @param classes the classes above a class
   */
  public record Dataset(DatasetSchema schema, Cube cube, Parts respondents, ClassTree classes) {
    /** A dataset all of whose states fit into memory. */
    public Dataset(DatasetSchema schema, Cube cube, ClassTree classes) {
      this(schema, cube, Parts.of(cube), classes);
    }
  }

  /** The classes above a class of a column, nearest first, without the total. */
  @FunctionalInterface
  public interface ClassTree {
    List<ClassCode> above(String column, ClassCode code);
  }

  private Derivation(
      Catalogue catalogue,
      Spine spine,
      Map<String, Dataset> datasets,
      Map<IndicatorCode, SortedMap<Place, Figure>> given) {
    this.catalogue = catalogue;
    this.spine = spine;
    this.datasets = datasets;
    this.given = given;
  }

  /**
   * Computes all figures.
   *
   * @param datasets by name
   * @param given figures of accounts and composite indices, which have methods of their own
   */
  public static Figures compute(
      Catalogue catalogue,
      Spine spine,
      Map<String, Dataset> datasets,
      Map<IndicatorCode, SortedMap<Place, Figure>> given) {
    Derivation derivation = new Derivation(catalogue, spine, datasets, given);
    derivation.compute(derivation::figuresOf);
    return derivation.figures;
  }

  /**
   * Indicators that do not need each other are computed side by side, unless the respondents of a
   * dataset are in parts, of which each processor would hold some for every indicator.
   */
  private void compute(Function<Indicator, SortedMap<Place, Figure>> figuresOf) {
    boolean isLarge =
        datasets.values().stream().anyMatch(dataset -> dataset.respondents().count() > 1);
    for (List<Indicator> level : levels(catalogue)) {
      List<SortedMap<Place, Figure>> computed =
          isLarge
              ? level.stream().<SortedMap<Place, Figure>>map(figuresOf).toList()
              : SideBySide.map(level, figuresOf);
      for (int i = 0; i < level.size(); i++) {
        figures.put(level.get(i).code(), computed.get(i));
      }
    }
  }

  /** Indicators that need only what stands before them in other lists. */
  private static Collection<List<Indicator>> levels(Catalogue catalogue) {
    Map<IndicatorCode, Integer> depths = new HashMap<>();
    SortedMap<Integer, List<Indicator>> levels = new TreeMap<>();
    for (Indicator indicator : catalogue.inOrderOfComputation()) {
      int depth =
          indicator.formula().inputs().stream()
              .mapToInt(input -> depths.getOrDefault(input, 0) + 1)
              .max()
              .orElse(0);
      depths.put(indicator.code(), depth);
      levels.computeIfAbsent(depth, d -> new ArrayList<>()).add(indicator);
    }
    return levels.values();
  }

  /**
   * All figures but those withheld and whatever would be made from them. What is made of records is
   * kept; only what is made of figures is made again, from those that are left, where any of them
   * changed.
   *
   * @param open all figures, true
   * @param hidden what is withheld
   */
  public static Figures protect(Catalogue catalogue, Spine spine, Figures open, Hidden hidden) {
    Derivation derivation = new Derivation(catalogue, spine, Map.of(), Map.of());
    Set<IndicatorCode> kept = ConcurrentHashMap.newKeySet();
    derivation.compute(
        i -> {
          boolean isSame = isMadeOfRecords(i.formula()) || kept.containsAll(i.formula().inputs());
          if (isSame && !hidden.changes(i.code())) {
            kept.add(i.code());
          }
          return hidden.from(i.code(), isSame ? open.of(i.code()) : derivation.figuresOf(i));
        });
    return derivation.figures;
  }

  private static boolean isMadeOfRecords(Formula formula) {
    return formula instanceof Formula.Base
        || formula instanceof Formula.Account
        || formula instanceof Formula.Composite
        || (formula instanceof Formula.Growth growth
            && growth.basis() == Formula.Growth.Basis.SAME_UNIT);
  }

  private SortedMap<Place, Figure> figuresOf(Indicator indicator) {
    Formula formula = indicator.formula();
    if (formula instanceof Formula.Base base) {
      return base(indicator, base);
    }
    if (formula instanceof Formula.Account || formula instanceof Formula.Composite) {
      return given.getOrDefault(indicator.code(), new TreeMap<>());
    }
    if (formula instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      return sameUnit(indicator, growth);
    }
    if (formula instanceof Formula.Adjusted adjusted) {
      return new AdjustedFigures(adjusted, figures.of(adjusted.of()))
          .at(place -> isPublished(indicator, place));
    }
    if (formula instanceof Formula.Benchmarked benchmarked) {
      return new BenchmarkedFigures(
              benchmarked, figures.of(benchmarked.of()), figures.of(benchmarked.along()))
          .at(place -> isPublished(indicator, place));
    }
    if (formula instanceof Formula.Chained chained) {
      return new ChainedFigures(chained, figures).at(place -> isPublished(indicator, place));
    }
    if (formula instanceof Formula.Bilateral index) {
      return new BilateralFigures(index, figures).at(place -> isPublished(indicator, place));
    }
    return derived(indicator, new DerivedFigure(figures, spine.regions()));
  }

  private SortedMap<Place, Figure> base(Indicator indicator, Formula.Base base) {
    Dataset dataset = datasets.get(base.dataset());
    return dataset == null
        ? new TreeMap<>()
        : baseFigures(dataset, spine, base.by())
            .of(indicator, Atoms.measured(base), base.measure());
  }

  /** Who of some returned something that a base indicator adds up, in whatever period. */
  public static Set<String> returned(
      Formula.Base base, Dataset dataset, Predicate<String> whoever) {
    if (dataset.schema().entity().isEmpty()) {
      return Set.of();
    }
    Parts respondents = dataset.respondents();
    FinerSums sums =
        FinerSums.of(
            Atoms.respondents(base, dataset.schema()), respondents.atoms(), dataset.schema());
    Set<String> names = new TreeSet<>();
    respondents
        .found(
            Selection.of(Set.of(sums.kept())),
            () -> new TreeSet<String>(),
            (cube, found) ->
                cube.statesOf(sums.kept())
                    .forEach(
                        (slot, state) -> {
                          if (sums.has(slot)) {
                            ((EntityState) state).entities(whoever, found);
                          }
                        }))
        .forEach(names::addAll);
    return names;
  }

  /** How many rows a base indicator was aggregated from, at every level. */
  public static SortedMap<Place, Long> rows(
      Indicator indicator, Formula.Base base, Spine spine, Dataset dataset) {
    SortedMap<Place, Long> counts = new TreeMap<>();
    baseFigures(dataset, spine, base.by())
        .states(indicator, Atoms.rows(base))
        .forEach((place, state) -> counts.put(place, ((TotalState) state).count()));
    return counts;
  }

  /**
   * On how many returns a rate of growth of the same units rests, at every level.
   *
   * @param of the indicator that grows
   */
  public static SortedMap<Place, Long> sameUnits(Indicator of, Spine spine, Dataset dataset) {
    Formula.Base base = (Formula.Base) of.formula();
    SortedMap<Place, Long> counts = new TreeMap<>();
    baseFigures(dataset, spine, base.by())
        .states(of, Atoms.currentOfSame(base, dataset.schema()))
        .forEach((place, state) -> counts.put(place, ((TotalState) state).count()));
    return counts;
  }

  /**
   * Regions and classes that have rows of their own beside those of their parts, such as an office
   * of the city itself; {@code _T} for rows without a class.
   */
  public static SortedSet<String> rests(Formula.Base base, Spine spine, Dataset dataset) {
    SortedSet<String> rests = new TreeSet<>();
    Set<ClassCode> parents = new TreeSet<>();
    Set<Slot> slots = dataset.cube().statesOf(Atoms.rows(base)).keySet();
    for (Slot slot : slots) {
      RegionCode region = RegionCode.parse(slot.region());
      if (!spine.regions().children(region).isEmpty()) {
        rests.add(region.text());
      }
      if (!slot.value().isEmpty()) {
        parents.addAll(dataset.classes().above(base.by(), ClassCode.parse(slot.value())));
      }
    }
    for (Slot slot : slots) {
      if (!base.by().isEmpty() && slot.value().isEmpty()) {
        rests.add(ClassCode.TOTAL.text());
      } else if (!slot.value().isEmpty() && parents.contains(ClassCode.parse(slot.value()))) {
        rests.add(slot.value());
      }
    }
    return rests;
  }

  static BaseFigures baseFigures(Dataset dataset, Spine spine, String by) {
    Rollup rollup = new Rollup(spine.regions(), code -> dataset.classes().above(by, code));
    return new BaseFigures(dataset, spine, rollup);
  }

  /** Growth over the units that report last year's figure themselves, at every level. */
  private SortedMap<Place, Figure> sameUnit(Indicator indicator, Formula.Growth growth) {
    Indicator of = catalogue.get(growth.of());
    Formula.Base base = (Formula.Base) of.formula();
    Dataset dataset = datasets.get(base.dataset());
    if (dataset == null) {
      return new TreeMap<>();
    }
    BaseFigures figuresOf = baseFigures(dataset, spine, base.by());
    Atom now = Atoms.currentOfSame(base, dataset.schema());
    Atom before = Atoms.lastYearOfSame(base, dataset.schema());
    SortedMap<Place, Figure> current =
        figuresOf.of(of, now, Measure.parse("sum(" + now.column() + ")"));
    SortedMap<Place, Figure> last =
        figuresOf.of(of, before, Measure.parse("sum(" + before.column() + ")"));
    SortedMap<Place, Figure> rates = new TreeMap<>();
    Figure none = Figure.absent(Reason.NOT_REPORTED);
    current.forEach(
        (place, figure) -> {
          if (isPublished(indicator, place)) {
            rates.put(place, Growth.rate(figure, last.getOrDefault(place, none)));
          }
        });
    return rates;
  }

  private SortedMap<Place, Figure> derived(Indicator indicator, DerivedFigure derived) {
    SortedMap<Place, Figure> all = new TreeMap<>();
    for (Place place : figures.of(indicator.formula().inputs().get(0)).keySet()) {
      if (isPublished(indicator, place)) {
        all.put(place, derived.of(indicator.formula(), place));
      }
    }
    return all;
  }

  private boolean isPublished(Indicator indicator, Place place) {
    return spine.publishes(indicator, place.region())
        && (indicator.frequencies().isEmpty()
            || indicator.frequencies().contains(place.period().frequency()));
  }
}
