package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Hidden;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.PrimaryRules;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.State;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;

/**
 * Measures that are no sums, judged place by place: what they tell is the return of one respondent
 * or of a group. Extremes are the return of one respondent and never published; a median needs ten
 * respondents (Brandt et al., Guidelines for the checking of output based on microdata research,
 * ESSnet 2010); the share of the largest tells their sum and the sum of the rest; a Herfindahl
 * index with the total leaves no doubt to one of three respondents. Numbers of distinct respondents
 * are no secret.
 */
final class Measures {
  private static final int LEAST_FOR_MEDIAN = 10;

  private final Spine spine;
  private final Map<String, Derivation.Dataset> datasets;
  private final Figures figures;
  private final Rules rules;
  private final Hidden hidden;

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

  /** Withholds what tells too much of an indicator; the rest is told in its printed digits. */
  void judge(Indicator indicator) {
    Formula.Base base = (Formula.Base) indicator.formula();
    if (base.measure().kind() == Measure.Kind.DISTINCT) {
      return;
    }
    hidden.round(indicator.code(), indicator.decimals());
    behind(indicator, base)
        .forEach(
            (place, state) -> {
              if (figures.at(indicator.code(), place).isKnown()
                  && isTold(indicator, base.measure(), (EntityState) state)) {
                hidden.add(indicator.code(), place);
              }
            });
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

  private Map<Place, State> behind(Indicator indicator, Formula.Base base) {
    return Derivation.respondents(indicator, base, spine, dataset(base));
  }

  private Derivation.Dataset dataset(Formula.Base base) {
    Derivation.Dataset dataset = datasets.get(base.dataset());
    if (dataset == null) {
      throw new IllegalStateException("A dataset was not passed: " + base.dataset());
    }
    return dataset;
  }

  private boolean isTold(Indicator indicator, Measure measure, EntityState state) {
    PrimaryRules primary = rules.of(indicator.code().text());
    List<EntityState.Contribution> returns = state.contributions();
    Respondents all = group(returns);
    if (isSensitive(primary, all)) {
      return true;
    }
    return switch (measure.kind()) {
      case MIN, MAX -> all.count() > 0;
      case MEDIAN -> all.count() < LEAST_FOR_MEDIAN;
      case TOP_SHARE -> {
        int top = Math.min(measure.top(), returns.size());
        yield isOwn(measure, indicator)
            && (isSensitive(primary, group(returns.subList(0, top)))
                || isSensitive(primary, group(returns.subList(top, returns.size()))));
      }
      case HERFINDAHL -> isOwn(measure, indicator) && all.count() <= primary.leastCount();
      case COUNT, SUM, MEAN, DISTINCT -> false;
    };
  }

  private Respondents group(List<EntityState.Contribution> returns) {
    return Respondents.of(returns, rules.holdings());
  }

  private boolean isOwn(Measure measure, Indicator indicator) {
    return measure.entity().equals(dataset((Formula.Base) indicator.formula()).schema().entity());
  }

  private static boolean isSensitive(PrimaryRules primary, Respondents respondents) {
    return primary.judge(respondents, BigDecimal.ZERO).isPresent();
  }
}
