package org.yanhe.documents.chart;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * From where to where a bar of a waterfall hangs.
 *
 * @param from level before the step; zero for a level; NaN if unknown
 * @param to level after the step; NaN if unknown
 */
record Span(double from, double to) {

  boolean known() {
    return !Double.isNaN(from) && !Double.isNaN(to);
  }

  /**
   * The spans of an opening level, changes and a closing level. After an absent change the level is
   * unknown going forwards, so the changes behind the last gap are hung backwards from the closing
   * level.
   */
  static List<Span> of(List<Figure> steps) {
    double[] values = steps.stream().mapToDouble(Numbers::position).toArray();
    int last = values.length - 1;
    double[] after = new double[values.length];
    after[0] = values[0];
    for (int i = 1; i < last; i++) {
      after[i] = after[i - 1] + values[i];
    }
    double level = values[last];
    for (int i = last - 1; i >= 0 && Double.isNaN(after[i]); i--) {
      after[i] = level;
      level -= values[i];
    }
    return spans(values, after);
  }

  private static List<Span> spans(double[] values, double[] after) {
    int last = values.length - 1;
    List<Span> spans = new ArrayList<>();
    spans.add(new Span(0, values[0]));
    for (int i = 1; i < last; i++) {
      spans.add(
          Double.isNaN(values[i])
              ? new Span(Double.NaN, Double.NaN)
              : new Span(after[i] - values[i], after[i]));
    }
    spans.add(new Span(0, values[last]));
    return List.copyOf(spans);
  }
}
