package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;

/** What is adjusted for season is a flow, whose months add up to the year. */
final class FlowsAdjusted implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Adjusted adjusted
        && context.catalogue().get(adjusted.of()).period() != Additivity.ADDITIVE) {
      context.report(
          indicator,
          "seasonal adjustment needs a flow, and '"
              + adjusted.of()
              + "' does not add up over periods. Name the flow behind it.");
    }
  }
}
