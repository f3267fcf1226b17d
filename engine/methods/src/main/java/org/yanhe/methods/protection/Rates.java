package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Ratio;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;

/**
 * Figures that are not computed from printed sums and yet tell them: growth of the same units with
 * the level of one of the two years, and a mean with the number of respondents. They are published
 * in their printed digits and are cells of the graph. Readers are taken to believe that the frame
 * of units did not change; where it did, the rate tells the level only that far.
 */
final class Rates {
  private final Spine spine;
  private final Map<String, Derivation.Dataset> datasets;
  private final Figures figures;
  private final Rules rules;
  private final SumCells sums;
  private final Hidden hidden;
  private final SortedMap<CellKey, Cell> cells = new TreeMap<>();
  private final Map<CellKey, Place> places = new HashMap<>();
  private final List<Ratio> ratios = new ArrayList<>();

  Rates(
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules,
      SumCells sums,
      Hidden hidden) {
    this.spine = spine;
    this.datasets = datasets;
    this.figures = figures;
    this.rules = rules;
    this.sums = sums;
    this.hidden = hidden;
  }

  SortedMap<CellKey, Cell> cells() {
    return cells;
  }

  Map<CellKey, Place> places() {
    return places;
  }

  List<Ratio> ratios() {
    return ratios;
  }

  /** Adds the figures of an indicator, if it is such a rate. */
  void add(Indicator indicator, Catalogue catalogue) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      addGrowth(indicator, catalogue.get(growth.of()));
    } else if (indicator.formula() instanceof Formula.Base base
        && base.measure().kind() == Measure.Kind.MEAN) {
      catalogue.all().stream()
          .filter(other -> isSumOf(other, base))
          .findFirst()
          .ifPresent(sum -> addMean(indicator, sum));
    }
  }

  private void addGrowth(Indicator rate, Indicator level) {
    Formula.Base base = (Formula.Base) level.formula();
    Optional<Derivation.Dataset> dataset = Optional.ofNullable(datasets.get(base.dataset()));
    if (level.disclosure() != DisclosureClass.RESPONDENTS || dataset.isEmpty()) {
      return;
    }
    hidden.round(rate.code(), rate.decimals());
    int least = rules.of(level.code().text()).leastCount();
    SortedMap<Place, Long> units = Derivation.sameUnits(level, spine, dataset.get());
    figures
        .of(rate.code())
        .forEach(
            (place, figure) ->
                figure
                    .number()
                    .ifPresent(
                        value -> {
                          if (units.getOrDefault(place, 0L) < least || isRare(level, place)) {
                            hidden.add(rate.code(), place);
                          } else {
                            addGrowth(rate, level, place, value);
                          }
                        }));
  }

  /** A rate over one or two units would tell about them, even if it shows no level. */
  private boolean isRare(Indicator level, Place place) {
    return Optional.ofNullable(sums.cells().get(Keys.of(level.code(), place)))
        .map(Cell::respondents)
        .filter(r -> r.count() > 0 && r.count() < rules.of(level.code().text()).leastCount())
        .isPresent();
  }

  private void addGrowth(Indicator rate, Indicator level, Place place, BigDecimal value) {
    CellKey now = Keys.of(level.code(), place);
    CellKey before = Keys.of(level.code(), place.in(place.period().yearBefore()));
    Cell base = sums.cells().get(before);
    if (sums.cells().containsKey(now) && base != null && base.value().signum() > 0) {
      CellKey key = addFigure(rate, place, value);
      ratios.add(Ratio.growth(key, now, before));
    }
  }

  private void addMean(Indicator mean, Indicator sum) {
    figures
        .of(mean.code())
        .forEach(
            (place, figure) -> {
              Cell total = sums.cells().get(Keys.of(sum.code(), place));
              if (figure.isKnown() && total != null && !hidden.of(mean.code()).contains(place)) {
                BigDecimal value = figure.number().orElseThrow();
                BigDecimal per = mean.unit().factor();
                if (value.signum() > 0) {
                  BigDecimal count =
                      total
                          .value()
                          .multiply(sum.unit().factor())
                          .divide(value.multiply(per), MathContext.DECIMAL64);
                  addMean(mean, sum, place, value, count);
                }
              }
            });
  }

  /** mean · number = sum, with the number of respondents as everybody knows it. */
  private void addMean(
      Indicator mean, Indicator sum, Place place, BigDecimal value, BigDecimal count) {
    CellKey key = addFigure(mean, place, value);
    CellKey number = Keys.of(mean.code(), place).called("number behind");
    cells.put(
        number,
        new Cell(
            number,
            count,
            BigDecimal.ZERO,
            Cell.Sign.NON_NEGATIVE,
            Cell.Standing.FIXED,
            Respondents.NONE));
    BigDecimal factor = sum.unit().factor().divide(mean.unit().factor());
    ratios.add(
        new Ratio(
            key,
            new TreeMap<>(Map.of(Keys.of(sum.code(), place), factor)),
            new TreeMap<>(Map.of(number, BigDecimal.ONE))));
  }

  private CellKey addFigure(Indicator indicator, Place place, BigDecimal value) {
    CellKey key = Keys.of(indicator.code(), place);
    BigDecimal step = BigDecimal.ONE.movePointLeft(indicator.decimals());
    Cell.Standing standing =
        isTold(indicator, key, value) ? Cell.Standing.FIXED : Cell.Standing.FREE;
    cells.put(key, new Cell(key, value, step, Cell.Sign.ANY, standing, Respondents.NONE));
    places.put(key, place);
    return key;
  }

  private boolean isTold(Indicator indicator, CellKey key, BigDecimal value) {
    BigDecimal before = sums.earlier().get(key);
    return before != null
        && before.compareTo(value.setScale(indicator.decimals(), RoundingMode.HALF_UP)) == 0;
  }

  private static boolean isSumOf(Indicator other, Formula.Base mean) {
    return other.formula() instanceof Formula.Base base
        && base.measure().kind() == Measure.Kind.SUM
        && base.dataset().equals(mean.dataset())
        && base.measure().column().equals(mean.measure().column())
        && base.where().equals(mean.where())
        && base.by().equals(mean.by());
  }
}
