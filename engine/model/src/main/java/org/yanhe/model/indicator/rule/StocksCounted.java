package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.source.Time;

/**
 * Stocks are counted and summed only: what leaves a stock can be taken off a count or a sum, not
 * off a set or a sorted list.
 */
final class StocksCounted implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base
        && !base.measure().isAdditive()
        && context.schema(base.dataset()).filter(s -> s.time() instanceof Time.Span).isPresent()) {
      context.report(
          indicator,
          "'"
              + base.measure()
              + "' cannot be kept of dataset '"
              + base.dataset()
              + "', a stock whose members come and go. Write count or sum(column), or deliver the"
              + " dataset by period.");
    }
  }
}
