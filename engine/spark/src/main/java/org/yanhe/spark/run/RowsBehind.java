package org.yanhe.spark.run;

import java.util.HashMap;
import java.util.Map;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;

/** From how many rows figures were aggregated, true; rolled up once for each indicator. */
final class RowsBehind {
  private final DerivedFigures derived;
  private final Spine spine;
  private final Map<IndicatorCode, Map<Place, Long>> known = new HashMap<>();

  RowsBehind(DerivedFigures derived, Spine spine) {
    this.derived = derived;
    this.spine = spine;
  }

  /** The rows at every level; none of what is no aggregate of rows. */
  Map<Place, Long> of(Indicator indicator) {
    return indicator.formula() instanceof Formula.Base base
            && derived.passed().containsKey(base.dataset())
        ? known.computeIfAbsent(
            indicator.code(),
            code -> Derivation.rows(indicator, base, spine, derived.dataset(base.dataset())))
        : Map.of();
  }
}
