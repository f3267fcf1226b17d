package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;

/** January and February are together only in rates over a year: other rates do not know a rule. */
final class MonthsTogether implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.months() != Formula.JanuaryFebruary.APART
        && growth.over() != Formula.Growth.Over.YEAR) {
      context.report(
          indicator,
          "'january-february' applies to growth over a year. Write over: year, or take it out.");
    }
  }
}
