package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.Attack;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Protection;
import org.yanhe.methods.disclosure.ReleaseGraph;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.disclosure.Suppression;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.State;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.unit.Unit;

/**
 * Decides what a release withholds. Sums of respondents form one graph, bound by totals over
 * regions, periods and classes; primary rules, secondary suppression and the attack work on it.
 * Other measures of a place, and growth of the same units, are withheld where the primary rules
 * find the place sensitive. Whatever is computed from a withheld figure is withheld by {@link
 * Derivation}.
 */
public final class ProtectedFigures {
  private final Catalogue catalogue;
  private final Spine spine;
  private final Map<String, Derivation.Dataset> datasets;
  private final Figures figures;
  private final Rules rules;
  private final SortedMap<CellKey, Cell> cells = new TreeMap<>();
  private final Map<CellKey, Place> places = new TreeMap<>();
  private final Hidden hidden = new Hidden();

  /**
   * What is withheld and why.
   *
   * @param hidden the figures
   * @param suppression the pattern among sums, with reasons and partners
   */
  public record Result(Hidden hidden, Suppression suppression) {}

  private ProtectedFigures(
      Catalogue catalogue,
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules) {
    this.catalogue = catalogue;
    this.spine = spine;
    this.datasets = datasets;
    this.figures = figures;
    this.rules = rules;
  }

  /**
   * Decides what to withhold.
   *
   * @param figures all figures, unprotected
   * @throws org.yanhe.model.problem.Stop.DisclosureError if the attack finds an unsafe cell
   */
  public static Result decide(
      Catalogue catalogue,
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules) {
    return new ProtectedFigures(catalogue, spine, datasets, figures, rules).decide();
  }

  private Result decide() {
    List<Indicator> sums = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      respondentBase(indicator)
          .ifPresent(
              base -> {
                if (base.measure().kind() == Measure.Kind.SUM) {
                  sums.add(indicator);
                  addCells(indicator, base);
                } else if (base.measure().kind() != Measure.Kind.DISTINCT) {
                  hideSensitive(indicator.code(), respondents(indicator, base));
                }
              });
    }
    Relations relations = new Relations(spine, datasets, cells, places);
    ReleaseGraph graph = ReleaseGraph.of(cells.values(), relations.among(sums), List.of());
    Suppression suppression = Protection.protect(graph, rules);
    Attack.requireSafe(Attack.audit(graph, suppression));
    suppression
        .cells()
        .forEach(key -> hidden.add(IndicatorCode.parse(key.indicator()), placeOf(key)));
    hideSameUnits(suppression);
    return new Result(hidden, suppression);
  }

  private Place placeOf(CellKey key) {
    Place place = places.get(key);
    if (place == null) {
      throw new IllegalStateException("A cell without a place: " + key);
    }
    return place;
  }

  /** The formula of a base indicator that respondents stand behind. */
  private Optional<Formula.Base> respondentBase(Indicator indicator) {
    return indicator.disclosure() == DisclosureClass.RESPONDENTS
            && indicator.formula() instanceof Formula.Base base
            && datasets.containsKey(base.dataset())
            && !dataset(base).schema().entity().isEmpty()
        ? Optional.of(base)
        : Optional.empty();
  }

  private Derivation.Dataset dataset(Formula.Base base) {
    Derivation.Dataset dataset = datasets.get(base.dataset());
    if (dataset == null) {
      throw new IllegalStateException("A dataset was not passed: " + base.dataset());
    }
    return dataset;
  }

  /** Who stands behind each place, in the unit of the indicator. */
  private SortedMap<Place, Respondents> respondents(Indicator indicator, Formula.Base base) {
    Unit stored = Unit.parse(indicator.unit().base());
    boolean converts = base.measure().kind() == Measure.Kind.SUM;
    SortedMap<Place, Respondents> all = new TreeMap<>();
    SortedMap<Place, State> states = Derivation.respondents(indicator, base, spine, dataset(base));
    states.forEach(
        (place, state) ->
            all.put(
                place,
                Respondents.of(
                    ((EntityState) state)
                        .contributions().stream()
                            .map(c -> converts ? converted(c, stored, indicator.unit()) : c)
                            .toList(),
                    Holdings.NONE)));
    return all;
  }

  private static EntityState.Contribution converted(
      EntityState.Contribution contribution, Unit stored, Unit printed) {
    return new EntityState.Contribution(
        contribution.entity(), stored.convert(contribution.value(), printed));
  }

  private void addCells(Indicator indicator, Formula.Base base) {
    SortedMap<Place, Respondents> behind = respondents(indicator, base);
    figures
        .of(indicator.code())
        .forEach(
            (place, figure) ->
                figure
                    .number()
                    .ifPresent(
                        value ->
                            add(
                                indicator,
                                place,
                                value,
                                behind.getOrDefault(place, Respondents.NONE))));
  }

  private void add(Indicator indicator, Place place, BigDecimal value, Respondents behind) {
    CellKey key = key(indicator.code(), place);
    Cell.Sign sign = value.signum() < 0 ? Cell.Sign.ANY : Cell.Sign.NON_NEGATIVE;
    cells.put(key, new Cell(key, value, BigDecimal.ZERO, sign, Cell.Standing.FREE, behind));
    places.put(key, place);
  }

  static CellKey key(IndicatorCode code, Place place) {
    return new CellKey(
        code.text(), place.region().text(), place.period().toString(), place.classCode().text());
  }

  private void hideSensitive(IndicatorCode code, SortedMap<Place, Respondents> behind) {
    behind.forEach(
        (place, respondents) -> {
          if (rules.standard().judge(respondents, BigDecimal.ZERO).isPresent()) {
            hidden.add(code, place);
          }
        });
  }

  /** A rate over one or two units would tell about them, even if it shows no level. */
  private void hideSameUnits(Suppression suppression) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Growth growth
          && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
        suppression
            .primary()
            .forEach(
                (key, why) -> {
                  if (key.indicator().equals(growth.of().text())
                      && why.rule().startsWith("minimum frequency")) {
                    hidden.add(indicator.code(), placeOf(key));
                  }
                });
      }
    }
  }
}
