package org.yanhe.spark.run;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;

/** From how many rows figures were aggregated, true; rolled up once for each indicator. */
final class RowsBehind {
  private final Map<IndicatorCode, SortedMap<Place, Long>> known = new HashMap<>();

  RowsBehind(Catalogue catalogue, Spine spine, Map<String, Derivation.Dataset> passed) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Base base) {
        Derivation.Dataset dataset = passed.get(base.dataset());
        if (dataset != null) {
          known.put(indicator.code(), Derivation.rows(indicator, base, spine, dataset));
        }
      }
    }
  }

  /** The rows at every level; none of what is no aggregate of rows. */
  Map<Place, Long> of(Indicator indicator) {
    Map<Place, Long> rows = known.get(indicator.code());
    return rows == null ? Map.of() : rows;
  }
}
