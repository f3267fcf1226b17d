package org.yanhe.documents.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.yanhe.model.text.Language;

/**
 * Classes of values from light to dark.
 *
 * @param breaks lower bounds of all classes but the lightest, rising; a bound belongs to the darker
 *     class
 */
record Shades(List<BigDecimal> breaks) {
  private static final int CLASSES = 6;

  /** At most six classes of equal round width over the figures. */
  static Shades over(List<Series> series) {
    Range range = Grid.range(series);
    if (range.getLength() == 0) {
      return new Shades(List.of());
    }
    double step = range.getLength() / CLASSES;
    List<BigDecimal> breaks = within(range, Scale.classStep(step));
    while (breaks.size() >= CLASSES) {
      step *= 1.2;
      breaks = within(range, Scale.classStep(step));
    }
    return new Shades(breaks);
  }

  /** Multiples of a step above the lower end of a range and not above its upper end. */
  private static List<BigDecimal> within(Range range, double step) {
    int decimals = new Scale(0, step, step).decimals();
    List<BigDecimal> breaks = new ArrayList<>();
    for (double i = Math.floor(range.getLowerBound() / step) + 1;
        i * step <= range.getUpperBound();
        i++) {
      breaks.add(BigDecimal.valueOf(i * step).setScale(decimals, RoundingMode.HALF_UP));
    }
    return List.copyOf(breaks);
  }

  private int classes() {
    return breaks.size() + 1;
  }

  Color of(BigDecimal value) {
    int index = (int) breaks.stream().filter(b -> b.compareTo(value) <= 0).count();
    return Palette.shade(index, classes());
  }

  /** One entry a class with its bounds; none if there is one class only. */
  List<Key> legend(Language language) {
    List<Key> items = new ArrayList<>();
    for (int i = 0; i < classes() && classes() > 1; i++) {
      items.add(Key.square(bounds(i, language), Palette.shade(i, classes())));
    }
    return items;
  }

  private String bounds(int index, Language language) {
    if (index == 0) {
      return "<" + text(0);
    }
    if (index == breaks.size()) {
      return "≥" + text(index - 1);
    }
    return switch (language) {
      case ZH -> text(index - 1) + "～" + text(index);
      case EN -> text(index - 1) + " to " + text(index);
    };
  }

  private String text(int index) {
    BigDecimal bound = breaks.get(index);
    return Numbers.text(bound, Math.max(0, bound.scale()));
  }
}
