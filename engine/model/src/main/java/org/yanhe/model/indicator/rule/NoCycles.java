package org.yanhe.model.indicator.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;

/** No indicator is computed from itself. */
final class NoCycles implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    List<IndicatorCode> cycle = context.catalogue().cycleFrom(indicator.code());
    if (!cycle.isEmpty()) {
      String chain = cycle.stream().map(IndicatorCode::text).collect(Collectors.joining(" <- "));
      context.report(
          indicator,
          "it is computed from itself ("
              + chain
              + " <- "
              + indicator.code()
              + "). Break the chain.");
    }
  }
}
