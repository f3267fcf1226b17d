package org.yanhe.methods.protection;

import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.indicator.IndicatorCode;

/** Names of figures as cells of the graph. */
final class Keys {
  private Keys() {}

  static CellKey of(IndicatorCode code, Place place) {
    return new CellKey(
        code.text(), place.region().text(), place.period().toString(), place.classCode().text());
  }
}
