package org.yanhe.methods.protection;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.RecalledPlaces;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.PrimaryRules;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.state.EntityState.Contribution;
import org.yanhe.methods.state.Findings;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;

/**
 * Measures that are no sums, judged place by place: what they tell is the return of one respondent
 * or of a group. Extremes are the return of one respondent and never published; a median needs ten
 * respondents (Brandt et al., Guidelines for the checking of output based on microdata research,
 * ESSnet 2010), and any other quantile as many as leave five on its shorter side, as ten do with a
 * median; the share of the largest tells their sum and the sum of the rest; a Herfindahl index with
 * the total leaves no doubt to one of three respondents. Numbers of distinct respondents are no
 * secret.
 */
final class Measures {
  private static final BigDecimal LEAST_BEYOND = BigDecimal.valueOf(5);

  private final Spine spine;
  private final Map<String, Derivation.Dataset> datasets;
  private final Figures figures;
  private final Rules rules;
  private final Hidden hidden;
  private final Map<CellKey, Respondents> behind = new HashMap<>();

  Measures(
      Spine spine,
      Map<String, Derivation.Dataset> datasets,
      Figures figures,
      Rules rules,
      Hidden hidden) {
    this.spine = spine;
    this.datasets = datasets;
    this.figures = figures;
    this.rules = rules;
    this.hidden = hidden;
  }

  /**
   * What was found of some indicators of one dataset.
   *
   * @param told where each tells too much
   * @param behind who stands behind their figures, in the unit of the dataset
   */
  record Judgements(Map<Indicator, Set<Place>> told, Map<CellKey, Respondents> behind) {}

  /** Finds where some indicators of one dataset tell too much. */
  Judgements judge(List<Indicator> indicators) {
    Map<CellKey, Respondents> who =
        behind(indicators.get(0)).of(indicators, indicators.stream().flatMap(this::keys).toList());
    Map<Indicator, Set<Place>> told = new LinkedHashMap<>();
    for (Indicator indicator : indicators) {
      Measure measure = ((Formula.Base) indicator.formula()).measure();
      if (measure.kind() != Measure.Kind.DISTINCT) {
        told.put(indicator, told(indicator, measure, who));
      }
    }
    return new Judgements(told, who);
  }

  private Stream<CellKey> keys(Indicator indicator) {
    return figures.known(indicator.code()).stream().map(place -> Keys.of(indicator.code(), place));
  }

  /** Withholds what tells too much; the rest is told in its printed digits. */
  void add(Judgements found) {
    behind.putAll(found.behind());
    found
        .told()
        .forEach(
            (indicator, told) -> {
              hidden.round(indicator.code(), indicator.decimals());
              told.forEach(place -> hidden.add(indicator.code(), place));
            });
  }

  /** Who stands behind the figures, in the unit of the dataset. */
  Map<CellKey, Respondents> behind() {
    return behind;
  }

  /**
   * An index of concentration over classes, such as platforms, tells how two withheld classes share
   * what is left: it goes with the first of them.
   */
  void hideWithClasses(Indicator indicator, Catalogue catalogue) {
    Formula.Base base = (Formula.Base) indicator.formula();
    String over = base.measure().entity();
    if (over.isEmpty() || over.equals(dataset(base).schema().entity())) {
      return;
    }
    for (Indicator other : catalogue.all()) {
      if (other.formula() instanceof Formula.Base classes
          && classes.dataset().equals(base.dataset())
          && classes.by().equals(over)
          && classes.measure().column().equals(base.measure().column())) {
        hidden.of(other.code()).forEach(place -> hideAt(indicator, place));
      }
    }
  }

  private void hideAt(Indicator indicator, Place place) {
    Place total = new Place(place.region(), place.period(), ClassCode.TOTAL);
    if (figures.at(indicator.code(), total).isKnown()) {
      hidden.add(indicator.code(), total);
    }
  }

  private Derivation.Dataset dataset(Formula.Base base) {
    Derivation.Dataset dataset = datasets.get(base.dataset());
    if (dataset == null) {
      throw new IllegalStateException("A dataset was not passed: " + base.dataset());
    }
    return dataset;
  }

  /** Where an indicator tells too much. */
  private Set<Place> told(Indicator indicator, Measure measure, Map<CellKey, Respondents> behind) {
    PrimaryRules primary = rules.of(indicator.code().text());
    Set<Place> known = figures.known(indicator.code());
    Map<Place, Respondents> all = new HashMap<>();
    for (Place place : known) {
      all.put(place, behind.getOrDefault(Keys.of(indicator.code(), place), Respondents.NONE));
    }
    Set<Place> told = new TreeSet<>(sensitive(primary, all));
    if (isOwn(measure, indicator) && measure.kind() == Measure.Kind.TOP_SHARE) {
      told.addAll(toldByTop(indicator, known, primary));
    }
    all.forEach(
        (place, who) -> {
          if (tellsFew(indicator, measure, who.count(), primary)) {
            told.add(place);
          }
        });
    return told;
  }

  private boolean tellsFew(
      Indicator indicator, Measure measure, int respondents, PrimaryRules primary) {
    return switch (measure.kind()) {
      case MIN, MAX -> respondents > 0;
      case MEDIAN, QUANTILE -> beyond(measure, respondents).compareTo(LEAST_BEYOND) < 0;
      case HERFINDAHL -> isOwn(measure, indicator) && respondents <= primary.leastCount();
      case COUNT, SUM, MEAN, DISTINCT, TOP_SHARE -> false;
    };
  }

  /** How many respondents are on the shorter side of a quantile. */
  private static BigDecimal beyond(Measure measure, int respondents) {
    BigDecimal shorter = measure.p().min(BigDecimal.ONE.subtract(measure.p()));
    return shorter.multiply(BigDecimal.valueOf(respondents));
  }

  /** Where the sum of the largest is sensitive, or that of all others. */
  private Set<Place> toldByTop(Indicator indicator, Set<Place> known, PrimaryRules primary) {
    RecalledPlaces<Boolean> before =
        new RecalledPlaces<>(
            dataset((Formula.Base) indicator.formula()).respondents().memory(),
            "told by top " + indicator.code().text(),
            Findings.FLAGS,
            spine);
    Map<Place, Boolean> all = before.same();
    all.keySet().retainAll(known);
    Set<Place> unknown = new TreeSet<>(known);
    unknown.removeAll(all.keySet());
    Set<Place> told = foundByTop(indicator, unknown, primary);
    unknown.forEach(place -> all.put(place, told.contains(place)));
    before.keep(all);
    return known.stream().filter(all::get).collect(toSet());
  }

  private Set<Place> foundByTop(Indicator indicator, Set<Place> known, PrimaryRules primary) {
    Behind behind = behind(indicator);
    int n = ((Formula.Base) indicator.formula()).measure().top();
    Map<Place, Set<String>> top = new HashMap<>();
    known.forEach(place -> top.put(place, Set.of()));
    behind
        .largest(indicator, known, n)
        .forEach(
            (place, largest) ->
                top.put(place, largest.stream().map(Contribution::entity).collect(toSet())));
    Set<Place> told = new TreeSet<>();
    behind
        .apart(indicator, top)
        .forEach(
            (place, apart) -> {
              if (apart.stream().anyMatch(who -> isSensitive(primary, who))) {
                told.add(place);
              }
            });
    return told;
  }

  private static boolean isSensitive(PrimaryRules primary, Respondents who) {
    return primary.judge(who, BigDecimal.ZERO).isPresent();
  }

  private static Set<Place> sensitive(PrimaryRules primary, Map<Place, Respondents> respondents) {
    return respondents.entrySet().stream()
        .filter(who -> isSensitive(primary, who.getValue()))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private Behind behind(Indicator indicator) {
    return new Behind(spine, dataset((Formula.Base) indicator.formula()), rules.holdings());
  }

  private boolean isOwn(Measure measure, Indicator indicator) {
    return measure.entity().equals(dataset((Formula.Base) indicator.formula()).schema().entity());
  }
}
