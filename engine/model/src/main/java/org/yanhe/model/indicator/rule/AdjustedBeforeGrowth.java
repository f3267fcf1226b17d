package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.source.Time;

/** Growth over the period before (环比) is that of a series adjusted for season, or of a stock. */
final class AdjustedBeforeGrowth implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.over() == Formula.Growth.Over.PERIOD
        && !isWithoutSeason(context.catalogue().get(growth.of()), context)) {
      context.report(
          indicator,
          "growth over the period before needs a series without season, and '"
              + growth.of()
              + "' has one. Add an indicator of kind adjusted and name it.");
    }
  }

  private static boolean isWithoutSeason(Indicator of, CatalogueRules.Context context) {
    return of.formula() instanceof Formula.Adjusted
        || (of.period() == Additivity.LAST && !isCumulative(of.formula(), context));
  }

  /** Whether a figure runs from the start of the year. */
  private static boolean isCumulative(Formula formula, CatalogueRules.Context context) {
    return formula instanceof Formula.Cumulative
        || (formula instanceof Formula.Base base
            && context
                .schema(base.dataset())
                .filter(s -> s.time() instanceof Time.Point point && point.cumulative())
                .isPresent());
  }
}
