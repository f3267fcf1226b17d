package org.yanhe.model.indicator.rule;

import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;

/** A share within the classes needs classes; without them it would be 100 everywhere. */
final class ClassesShared implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Share share
        && share.within() == Formula.Share.Within.CLASS
        && !hasClasses(share.of(), context.catalogue())) {
      context.report(
          indicator,
          "a share within classes needs an indicator with classes, and '%s' has none. Give it 'by', or write within: region."
              .formatted(share.of()));
    }
  }

  private static boolean hasClasses(IndicatorCode code, Catalogue catalogue) {
    return catalogue.lineage(code).stream()
        .map(Indicator::formula)
        .anyMatch(
            formula ->
                formula instanceof Formula.Account
                    || (formula instanceof Formula.Base base && !base.by().isEmpty()));
  }
}
