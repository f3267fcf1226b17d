package org.yanhe.documents.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.data.Range;
import org.yanhe.documents.font.Typeface;

/**
 * A value axis with round steps.
 *
 * @param low lower end, a multiple of {@code step}
 * @param high upper end, a multiple of {@code step}
 * @param step distance of two gridlines: 1, 2, 2.5 or 5 times a power of ten
 */
record Scale(double low, double high, double step) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final double[] CLASS = {1, 1.5, 2, 2.5, 3, 4, 5, 8, 10};

  /**
   * The scale that shows a range with some room at both ends for labels.
   *
   * @param range what must be visible; an empty one becomes 0 to 1
   * @param room share of the range to keep free beyond an end that is not zero
   * @param intervals how many steps at most
   */
  static Scale over(Range range, double room, int intervals) {
    double length = range.getLength();
    if (length == 0) {
      length = range.getLowerBound() == 0 ? 1 : Math.abs(range.getLowerBound());
    }
    double low = range.getLowerBound() - (range.getLowerBound() == 0 ? 0 : room * length);
    double high = range.getUpperBound() + (range.getUpperBound() == 0 ? 0 : room * length);
    if (low == high) {
      high = low + length;
    }
    return fitting(low, high, intervals);
  }

  private static Scale fitting(double low, double high, int intervals) {
    double step = roundStep((high - low) / intervals);
    Scale scale = aligned(low, high, step);
    while (scale.intervals() > intervals) {
      step = roundStep(step * 1.01);
      scale = aligned(low, high, step);
    }
    return scale;
  }

  private static Scale aligned(double low, double high, double step) {
    return new Scale(
        Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
  }

  /** The smallest round step that is not below {@code least}. */
  static double roundStep(double least) {
    return step(ROUND, least);
  }

  /** The same for classes, which may also be 1.5, 3, 4 or 8 wide. */
  static double classStep(double least) {
    return step(CLASS, least);
  }

  private static double step(double[] round, double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double each : round) {
      if (each * power >= least * (1 - 1e-9)) {
        return each * power;
      }
    }
    return 10 * power;
  }

  int intervals() {
    return (int) Math.round((high - low) / step);
  }

  /** Decimals that tell two gridlines apart. */
  int decimals() {
    int decimals = 0;
    for (double s = step; decimals < 6 && Math.abs(s - Math.rint(s)) > 1e-6; s *= 10) {
      decimals++;
    }
    return decimals;
  }

  /** Half the width of the last tick label, which a horizontal axis lets stick out. */
  double halfLastTick() {
    return Typeface.width(
            new DecimalFormat(Numbers.pattern(decimals()), symbols()).format(high), Theme.TICK)
        / 2;
  }

  /** An axis of this scale, its tick labels followed by {@code suffix}. */
  NumberAxis axis(String suffix) {
    String pattern = Numbers.pattern(decimals());
    return axisWith(new DecimalFormat(quoted(pattern, suffix), symbols()));
  }

  /** An axis of this scale with tick labels from {@code from} upwards only. */
  NumberAxis axisFrom(double from) {
    return axisWith(new TicksFrom(Numbers.pattern(decimals()), from - step / 2));
  }

  private NumberAxis axisWith(DecimalFormat format) {
    NumberAxis axis = new NumberAxis();
    axis.setRange(low, high);
    axis.setTickUnit(new NumberTickUnit(step, format));
    return axis;
  }

  private static String quoted(String pattern, String suffix) {
    return suffix.isEmpty() ? pattern : pattern + "'" + suffix + "'";
  }

  static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(Locale.ROOT);
  }
}
