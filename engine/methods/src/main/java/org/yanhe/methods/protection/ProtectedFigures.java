package org.yanhe.methods.protection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yanhe.methods.audit.PublicAttack;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.Attack;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Protection;
import org.yanhe.methods.disclosure.ReleaseGraph;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.disclosure.Suppression;
import org.yanhe.methods.perturbation.PerturbedCounts;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.release.Observation;

/**
 * Decides what a release withholds. Sums of respondents form one graph with all that readers can
 * add up or take apart ({@link SumCells}), with means and rates of growth that tell a level ({@link
 * Rates}), and with what an earlier release told; primary rules, secondary suppression and the
 * attack work on it. Other measures are judged place by place ({@link Measures}). Whatever is
 * computed from a withheld figure is withheld by {@link Derivation}, so no share or contribution
 * tells its withheld part.
 */
public final class ProtectedFigures {
  private final Catalogue catalogue;
  private final Spine spine;
  private final Figures figures;
  private final Map<String, Derivation.Dataset> datasets;
  private final Rules rules;
  private final Hidden hidden = new Hidden();
  private final SumCells sums;
  private final Rates rates;
  private final Measures measures;

  /**
   * What is withheld and why.
   *
   * @param hidden the figures
   * @param suppression the pattern among sums and the rates that tell them, with reasons and
   *     partners; hidden rests that are sensitive are among the primary cells
   * @param widths how far the interval of each sensitive figure must reach for every reader
   * @param behind who stands behind the figures that are made of their records, unless they are
   *     told by other numbers, with holdings merged; sums in the unit of the figure, other measures
   *     in that of the dataset
   */
  public record Result(
      Hidden hidden,
      Suppression suppression,
      SortedMap<Observation.Cell, PublicAttack.Width> widths,
      Map<CellKey, Respondents> behind) {
    public Result {
      widths = Collections.unmodifiableSortedMap(new TreeMap<>(widths));
      behind = Collections.unmodifiableMap(behind);
    }
  }

  private ProtectedFigures(
      Catalogue catalogue,
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules,
      Map<CellKey, BigDecimal> earlier) {
    this.catalogue = catalogue;
    this.spine = spine;
    this.figures = figures;
    this.datasets = datasets;
    this.rules = rules;
    this.sums = new SumCells(spine, figures, rules, earlier);
    this.measures = new Measures(spine, datasets, figures, rules, hidden);
    this.rates = new Rates(spine, datasets, figures, rules, sums, hidden);
  }

  /**
   * Decides what to withhold.
   *
   * @param figures all figures, unprotected
   * @param earlier what the release before told, by cell; a figure that is still the same cannot be
   *     withheld any more, so nothing may rely on it
   * @throws org.yanhe.model.problem.Stop.DisclosureError if the attack finds an unsafe cell
   */
  public static Result decide(
      Catalogue catalogue,
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules,
      Map<CellKey, BigDecimal> earlier) {
    return look(catalogue, spine, datasets, figures, rules, earlier).decide();
  }

  /** Looks at all respondents, the part that goes over all processors; what is withheld is next. */
  public static ProtectedFigures look(
      Catalogue catalogue,
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules,
      Map<CellKey, BigDecimal> earlier) {
    ProtectedFigures looked =
        new ProtectedFigures(catalogue, spine, datasets, figures, rules, earlier);
    looked.look();
    return looked;
  }

  /**
   * Decides what to withhold, once.
   *
   * @throws org.yanhe.model.problem.Stop.DisclosureError if the attack finds an unsafe cell
   */
  public Result decide() {
    catalogue.all().forEach(indicator -> rates.add(indicator, catalogue));
    SortedMap<CellKey, Cell> cells = new TreeMap<>(sums.cells());
    cells.putAll(rates.cells());
    ReleaseGraph graph = ReleaseGraph.of(cells.values(), sums.relations(), rates.ratios());
    Suppression suppression = Protection.protect(graph, rules);
    Attack.requireSafe(graph, suppression);
    suppression.cells().forEach(this::hide);
    alreadyKnown(cells);
    bases(false).forEach(indicator -> measures.hideWithClasses(indicator, catalogue));
    perturb();
    return new Result(hidden, suppression, widths(suppression), behind());
  }

  /** Looks at all respondents: what is found of families and measures does not need each other. */
  private void look() {
    List<Deferred<SumCells.Family>> families =
        SumCells.families(bases(true)).values().stream()
            .map(family -> new Deferred<>(() -> family(family)))
            .toList();
    List<Deferred<Measures.Judgements>> judgements =
        bases(false).stream()
            .filter(indicator -> indicator.disclosure() == DisclosureClass.RESPONDENTS)
            .collect(
                groupingBy(
                    indicator -> ((Formula.Base) indicator.formula()).dataset(),
                    TreeMap::new,
                    toList()))
            .values()
            .stream()
            .map(measured -> new Deferred<>(() -> measures.judge(measured)))
            .toList();
    if (datasets.values().stream().allMatch(dataset -> dataset.respondents().count() <= 1)) {
      SideBySide.all(
          Stream.concat(families.stream(), judgements.stream()).toArray(Runnable[]::new));
    }
    families.forEach(family -> add(family.get()));
    judgements.forEach(found -> measures.add(found.get()));
  }

  private void add(SumCells.Family family) {
    sums.add(family);
    family.running().forEach(i -> hidden.tell(i.code(), figures.of(i.code())));
  }

  private Map<CellKey, Respondents> behind() {
    Map<CellKey, Respondents> behind = new HashMap<>(measures.behind());
    sums.cells()
        .forEach(
            (key, cell) -> {
              if (cell.standing() != Cell.Standing.HIDDEN) {
                behind.put(key, cell.respondents());
              }
            });
    return behind;
  }

  private SortedMap<Observation.Cell, PublicAttack.Width> widths(Suppression suppression) {
    SortedMap<Observation.Cell, PublicAttack.Width> widths = new TreeMap<>();
    suppression
        .primary()
        .forEach(
            (key, why) -> {
              Place place = sums.places().get(key);
              Cell cell = sums.cells().get(key);
              if (place != null && cell != null) {
                double value = cell.value().doubleValue();
                double level = why.level().doubleValue();
                double low =
                    cell.sign() == Cell.Sign.NON_NEGATIVE
                        ? Math.max(0, value - level)
                        : value - level;
                widths.put(
                    new Observation.Cell(
                        IndicatorCode.parse(key.indicator()),
                        place.region(),
                        place.period(),
                        place.classCode()),
                    new PublicAttack.Width(low, value + level));
              }
            });
    return widths;
  }

  /** Counts that a project wants told by other numbers rather than withheld. */
  private void perturb() {
    for (Indicator indicator : catalogue.all()) {
      CountMethod method = rules.counts().get(indicator.code());
      if (method != null
          && indicator.formula() instanceof Formula.Base base
          && datasets.containsKey(base.dataset())) {
        hidden.tell(
            indicator.code(), PerturbedCounts.of(method, indicator, spine, dataset(base), figures));
      }
    }
  }

  private void hide(CellKey key) {
    Place place = sums.places().getOrDefault(key, rates.places().get(key));
    if (place != null) {
      hidden.add(IndicatorCode.parse(key.indicator()), place);
    }
  }

  /** Sensitive figures that were published before cannot be protected, but are not repeated. */
  private void alreadyKnown(SortedMap<CellKey, Cell> cells) {
    cells.values().stream()
        .filter(cell -> cell.standing() == Cell.Standing.FIXED)
        .filter(
            cell ->
                rules
                    .of(cell.key().indicator())
                    .judge(cell.respondents(), BigDecimal.ONE)
                    .isPresent())
        .forEach(cell -> hide(cell.key()));
  }

  /** Aggregates of datasets with respondents: those that add up, or the others. */
  private List<Indicator> bases(boolean additive) {
    List<Indicator> found = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Base base
          && datasets.containsKey(base.dataset())
          && !rules.counts().containsKey(indicator.code())
          && !dataset(base).schema().entity().isEmpty()
          && base.measure().isAdditive() == additive) {
        found.add(indicator);
      }
    }
    return found;
  }

  /** Sums and their running totals, each of which is published or withheld for itself. */
  private SumCells.Family family(List<Indicator> family) {
    return sums.family(family, running(family), dataset((Formula.Base) family.get(0).formula()));
  }

  private List<Indicator> running(List<Indicator> family) {
    List<IndicatorCode> codes = family.stream().map(Indicator::code).toList();
    return catalogue.all().stream()
        .filter(
            i ->
                i.formula() instanceof Formula.Cumulative cumulative
                    && codes.contains(cumulative.of()))
        .toList();
  }

  private Derivation.Dataset dataset(Formula.Base base) {
    Derivation.Dataset dataset = datasets.get(base.dataset());
    if (dataset == null) {
      throw new IllegalStateException("A dataset was not passed: " + base.dataset());
    }
    return dataset;
  }
}
