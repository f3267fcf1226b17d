package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.unit.Quantity;

/** What is benchmarked is a yearly amount, spread along a flow of shorter periods. */
final class BenchmarksHold implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Benchmarked benchmarked) {
      Indicator of = context.catalogue().get(benchmarked.of());
      Indicator along = context.catalogue().get(benchmarked.along());
      if (isRate(of)
          || (!of.frequencies().isEmpty() && !of.frequencies().contains(Frequency.YEAR))) {
        context.report(
            indicator,
            "benchmarking needs yearly amounts, and '%s' in '%s' gives none. Name an amount that is published by year."
                .formatted(of.code(), of.unit()));
      }
      if (along.period() != Additivity.ADDITIVE) {
        context.report(
            indicator,
            "benchmarking spreads along a flow, and '%s' does not add up over periods. Name the flow behind it."
                .formatted(along.code()));
      }
    }
  }

  private static boolean isRate(Indicator of) {
    Quantity quantity = of.unit().quantity();
    return quantity == Quantity.RATIO || quantity == Quantity.RANK || quantity == Quantity.INDEX;
  }
}
