package org.yanhe.methods.perturbation;

/**
 * How likely each noise is for a count: of all distributions on whole numbers from −most to most
 * that leave no count below zero, have mean zero and the given variance, the one of the greatest
 * entropy (Marley and Leaver 2011, A method for confidentialising user-defined tables, ISI;
 * Giessing 2016, PSD 2016). Zero stays zero.
 */
final class NoiseTable {
  private static final int STEPS = 100;

  private final int most;
  private final double variance;

  /**
   * A table.
   *
   * @param most greatest noise, 1 or more
   * @param variance above 0, below {@code most}, so that a count of one can have it
   */
  NoiseTable(int most, double variance) {
    if (most < 1 || !(variance > 0) || variance >= most) {
      throw new IllegalArgumentException(
          "Invalid noise: variance '"
              + variance
              + "' (above 0, below the greatest noise "
              + most
              + ")");
    }
    this.most = most;
    this.variance = variance;
  }

  /**
   * The noise of a count.
   *
   * @param key evenly spread from 0 up to but not including 1
   */
  int noise(long count, double key) {
    if (count == 0) {
      return 0;
    }
    int least = least(count);
    double[] likely = probabilities(count);
    double sum = 0;
    for (int i = 0; i < likely.length - 1; i++) {
      sum += likely[i];
      if (key < sum) {
        return least + i;
      }
    }
    return most;
  }

  private int least(long count) {
    return (int) -Math.min(count, most);
  }

  /** How likely each noise from the least to the greatest is. */
  double[] probabilities(long count) {
    int least = least(count);
    double low = -50;
    double high = 50;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (moment(centred(least, middle), least, 2) < variance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return centred(least, (low + high) / 2);
  }

  /** Proportional to exp(tilt·j + spread·j²), with the tilt that gives mean zero. */
  private double[] centred(int least, double spread) {
    double low = -50.0 * most * 2;
    double high = -low;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (moment(weighted(least, middle, spread), least, 1) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return weighted(least, (low + high) / 2, spread);
  }

  private double[] weighted(int least, double tilt, double spread) {
    double[] exponents = new double[most - least + 1];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < exponents.length; i++) {
      int j = least + i;
      exponents[i] = tilt * j + spread * j * j;
      greatest = Math.max(greatest, exponents[i]);
    }
    double sum = 0;
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] = StrictMath.exp(exponents[i] - greatest);
      sum += exponents[i];
    }
    for (int i = 0; i < exponents.length; i++) {
      exponents[i] /= sum;
    }
    return exponents;
  }

  private static double moment(double[] likely, int least, int power) {
    double moment = 0;
    for (int i = 0; i < likely.length; i++) {
      int j = least + i;
      moment += likely[i] * (power == 1 ? j : j * j);
    }
    return moment;
  }
}
