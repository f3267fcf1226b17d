package org.yanhe.methods.derivation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yanhe.methods.state.Rollup.Lines;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.methods.state.Slot;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * The published places that a state of the finest grain is a part of: where {@link
 * BaseFigures#states} merges it into, asked from below.
 */
final class Ascent {
  private final BaseFigures figures;
  private final Indicator indicator;
  private final Lines lines;
  private final Map<Period, List<Period>> periods = new HashMap<>();

  Ascent(BaseFigures figures, Indicator indicator) {
    this.figures = figures;
    this.indicator = indicator;
    this.lines = figures.lines();
  }

  /** The places in its own period. */
  List<Place> lines(Slot slot) {
    return lines.of(slot);
  }

  /** Whether no published region lies within a region. */
  boolean isSmallest(RegionCode region) {
    return figures.rollup().regions().children(region).isEmpty();
  }

  /** The published periods that a finest one is a part of; it may be among them. */
  List<Period> periods(Period finest) {
    return periods.computeIfAbsent(finest, p -> figures.periods(indicator, p));
  }
}
