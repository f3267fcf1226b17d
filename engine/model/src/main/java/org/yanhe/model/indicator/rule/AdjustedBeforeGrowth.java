package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;

/** Growth over the period before (环比) is that of a series adjusted for season. */
final class AdjustedBeforeGrowth implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.over() == Formula.Growth.Over.PERIOD
        && !(context.catalogue().get(growth.of()).formula() instanceof Formula.Adjusted)) {
      context.report(
          indicator,
          "growth over the period before needs a series without season, and '"
              + growth.of()
              + "' is not adjusted. Add an indicator of kind adjusted and name it.");
    }
  }
}
