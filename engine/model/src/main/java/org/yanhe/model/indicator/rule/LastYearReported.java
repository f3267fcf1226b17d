package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.Measure;

/** Growth of the same units needs a sum whose units report last year's figure themselves. */
final class LastYearReported implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT
        && !hasLastYear(context.catalogue().get(growth.of()).formula(), context)) {
      context.report(
          indicator,
          "growth of the same units needs '"
              + growth.of()
              + "' to be a sum of a column that another column repeats for last year. Name it with"
              + " 'last-year-of' in the schema, or use basis: published.");
    }
  }

  private static boolean hasLastYear(Formula formula, CatalogueRules.Context context) {
    return formula instanceof Formula.Base base
        && base.measure().kind() == Measure.Kind.SUM
        && context
            .schema(base.dataset())
            .flatMap(schema -> schema.lastYearOf(base.measure().column()))
            .isPresent();
  }
}
