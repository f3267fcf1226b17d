package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.source.Column;

/** Sums, means and the like are taken of numbers only. */
final class MeasuredTypes implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base && needsNumber(base.measure())) {
      context
          .schema(base.dataset())
          .flatMap(schema -> schema.column(base.measure().column()))
          .filter(column -> !column.type().isNumber())
          .ifPresent(column -> report(indicator, base, column, context));
    }
  }

  private static boolean needsNumber(Measure measure) {
    return switch (measure.kind()) {
      case COUNT, DISTINCT -> false;
      case SUM, MIN, MAX, MEAN, MEDIAN, QUANTILE, TOP_SHARE, HERFINDAHL -> true;
    };
  }

  private static void report(
      Indicator indicator, Formula.Base base, Column column, CatalogueRules.Context context) {
    context.report(
        indicator,
        "'"
            + base.measure()
            + "' needs a number, but column '"
            + column.name()
            + "' is of type "
            + column.type().word()
            + ". Measure another column, or use count or distinct.");
  }
}
