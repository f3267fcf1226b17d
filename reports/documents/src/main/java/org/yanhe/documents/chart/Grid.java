package org.yanhe.documents.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultCategoryDataset;
import org.yanhe.model.figure.Figure;

/** Series as the datasets of JFreeChart, with indexes as keys. */
final class Grid {
  private Grid() {}

  /** One row a series; an absent figure is a null cell, which is drawn as a gap. */
  static DefaultCategoryDataset of(List<Series> series) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int row = 0; row < series.size(); row++) {
      List<Figure> values = series.get(row).values();
      for (int column = 0; column < values.size(); column++) {
        data.addValue(values.get(column).number().orElse(null), (Integer) row, (Integer) column);
      }
    }
    return data;
  }

  /** Smallest and largest known figure; 0 to 0 if there is none. */
  static Range range(List<Series> series) {
    double[] known = known(series).toArray();
    return known.length == 0
        ? new Range(0, 0)
        : new Range(
            DoubleStream.of(known).min().getAsDouble(), DoubleStream.of(known).max().getAsDouble());
  }

  /** The same with zero, for columns. */
  static Range rangeFromZero(List<Series> series) {
    return Range.expandToInclude(range(series), 0);
  }

  private static DoubleStream known(List<Series> series) {
    return series.stream()
        .flatMap(s -> s.values().stream())
        .filter(Figure::isKnown)
        .mapToDouble(Numbers::position);
  }

  /** Text of a known figure with the decimals of its series; empty for an absent one. */
  static String text(List<Series> series, int row, int column) {
    Series of = series.get(row);
    return of.values().get(column).number().map(v -> Numbers.text(v, of.decimals())).orElse("");
  }
}
