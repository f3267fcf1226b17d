package org.yanhe.methods.composite;

import java.util.List;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * One indicator for all units.
 *
 * @param indicator its code
 * @param figures one a unit, in the order of the units
 * @param earlier the latest figure before this period, one a unit; empty if nothing is carried
 */
public record IndexColumn(IndicatorCode indicator, List<Figure> figures, List<Figure> earlier) {
  public IndexColumn {
    figures = List.copyOf(figures);
    earlier = List.copyOf(earlier);
    if (!earlier.isEmpty() && earlier.size() != figures.size()) {
      throw new IllegalArgumentException(
          "Invalid column: '%s' (%s earlier figures for %s units)"
              .formatted(indicator, earlier.size(), figures.size()));
    }
  }

  public static IndexColumn of(IndicatorCode indicator, List<Figure> figures) {
    return new IndexColumn(indicator, figures, List.of());
  }
}
