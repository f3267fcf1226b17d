package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.source.Time;

/** What is declared additive can be added. */
final class AdditivityHolds implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base) {
      base(indicator, base, context);
    } else if (isRate(indicator.formula()) && claimsAnything(indicator)) {
      context.report(
          indicator,
          "a figure of kind '"
              + indicator.formula().kind()
              + "' does not add up over regions or periods. Write additivity {region: none, period:"
              + " none}.");
    }
  }

  private static boolean isRate(Formula formula) {
    return !(formula instanceof Formula.Sum
        || formula instanceof Formula.Cumulative
        || formula instanceof Formula.Deflated
        || formula instanceof Formula.Account
        || formula instanceof Formula.Change);
  }

  private static boolean claimsAnything(Indicator indicator) {
    return indicator.region() != Additivity.NONE || indicator.period() == Additivity.ADDITIVE;
  }

  private static void base(Indicator indicator, Formula.Base base, CatalogueRules.Context context) {
    if (!base.measure().isAdditive() && claimsAnything(indicator)) {
      context.report(
          indicator,
          "'"
              + base.measure()
              + "' of parts does not add up. Write additivity {region: none, period: none}.");
    }
    boolean stock = context.schema(base.dataset()).filter(s -> isStock(s.time())).isPresent();
    if (stock && indicator.period() == Additivity.ADDITIVE) {
      context.report(
          indicator,
          "dataset '"
              + base.dataset()
              + "' holds a stock or figures from the start of the year, which do not add up over"
              + " periods. Write additivity period: last.");
    }
  }

  private static boolean isStock(Time time) {
    return time instanceof Time.Span || (time instanceof Time.Point point && point.cumulative());
  }
}
