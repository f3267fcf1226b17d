package org.yanhe.methods.composite;

import java.util.List;

/** Technique for order preference by similarity to the ideal solution (优劣解距离法). */
final class Topsis {
  private Topsis() {}

  static double[] closeness(double[] weights, List<? extends Scored> children) {
    int units = children.get(0).values().length;
    double[] toBest = new double[units];
    double[] toWorst = new double[units];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        addSquares(weights[i], children.get(i), toBest, toWorst);
      }
    }
    double[] closeness = new double[units];
    for (int unit = 0; unit < units; unit++) {
      double best = Math.sqrt(toBest[unit]);
      double worst = Math.sqrt(toWorst[unit]);
      // where no value differs, every unit is ideal and anti-ideal at once
      closeness[unit] = best + worst == 0 ? 50 : 100 * worst / (best + worst);
    }
    return closeness;
  }

  private static void addSquares(double weight, Scored child, double[] toBest, double[] toWorst) {
    double[] values = Columns.map(child.values(), child.direction()::orient);
    Moments m = Moments.of(values);
    double length = Math.sqrt(Moments.sum(Moments.known(Columns.map(values, x -> x * x))));
    double scale = length == 0 ? 0 : weight / length;
    for (int unit = 0; unit < values.length; unit++) {
      double behind = scale * (m.high() - values[unit]);
      double ahead = scale * (values[unit] - m.low());
      toBest[unit] += behind * behind;
      toWorst[unit] += ahead * ahead;
    }
  }
}
