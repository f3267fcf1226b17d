package org.yanhe.documents.office;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.yanhe.documents.chart.Series;

/**
 * The ends of a value axis and the distance of its gridlines.
 *
 * @param low lower end
 * @param high upper end
 * @param step a round number
 */
record AxisRange(double low, double high, double step) {
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};

  /** What values reach, as low and high. */
  record Extent(double low, double high) {
    static Extent of(Collection<Series> series) {
      double[] all =
          series.stream()
              .flatMap(s -> s.values().stream())
              .flatMap(figure -> figure.number().stream())
              .mapToDouble(Number::doubleValue)
              .toArray();
      return new Extent(Arrays.stream(all).min().orElse(0), Arrays.stream(all).max().orElse(1));
    }

    Extent withZero() {
      return new Extent(Math.min(0, low), Math.max(0, high));
    }
  }

  /** From zero (or below) with head room for labels. */
  static AxisRange fromZero(Extent extent, double room) {
    Extent all = extent.withZero();
    double span = all.high() - all.low();
    double reach = span == 0 ? 1 : span;
    return round(
        all.low() < 0 ? all.low() - room * reach : 0,
        all.high() > 0 ? all.high() + room * reach : 0);
  }

  /** Columns that leave the upper third to a line. */
  static AxisRange lowerPart(Extent extent) {
    Extent all = extent.withZero();
    double span = all.high() - all.low();
    return round(all.low(), all.low() + (span == 0 ? 1 : span) / 0.62);
  }

  /** A line in the upper third, above columns on the other axis. */
  static AxisRange upperPart(Extent extent) {
    double span = Math.max(extent.high() - extent.low(), Math.abs(extent.high()) / 4);
    double reach = span == 0 ? 1 : span;
    double high = extent.high() + 0.25 * reach;
    double step = step((high - below(extent.low(), high)) / 5);
    double top = Math.ceil(high / step - 1e-9) * step;
    double bottom = Math.floor(below(extent.low(), top) / step + 1e-9) * step;
    return new AxisRange(bottom, top, step);
  }

  /** The lower end at which the lowest value stands at seven tenths of the axis. */
  private static double below(double lowest, double top) {
    return (lowest - 0.7 * top) / 0.3;
  }

  private static AxisRange round(double low, double high) {
    double reach = high > low ? high - low : 1;
    double step = step(reach / 5);
    return new AxisRange(
        Math.floor(low / step + 1e-9) * step, Math.ceil((low + reach) / step - 1e-9) * step, step);
  }

  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    return Arrays.stream(ROUND)
        .map(round -> round * power)
        .filter(step -> step >= least * (1 - 1e-9))
        .findFirst()
        .orElse(10 * power);
  }

  /** Decimals that the labels need so that no two of them read alike. */
  int decimals() {
    return Math.max(0, new BigDecimal(step).round(new MathContext(6)).stripTrailingZeros().scale());
  }

  /** The whole axis from zero to a given rim. */
  static AxisRange to(double rim) {
    return new AxisRange(0, rim, rim / 5);
  }

  static AxisRange of(List<Series> series, double room) {
    return fromZero(Extent.of(series), room);
  }
}
