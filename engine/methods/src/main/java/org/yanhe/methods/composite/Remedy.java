package org.yanhe.methods.composite;

/**
 * One way to tame outliers. All of them keep the order of the values. As a text it is what {@link
 * MethodWords#remedy} reads.
 */
public sealed interface Remedy {
  /** Treated values; NaN stays missing. */
  double[] treat(double[] values, Treatment limits);

  /** Whether the scale changes, so that fixed marks in the indicator's unit lose their meaning. */
  boolean changesScale();

  /**
   * Gives the most extreme point the value of the next one, then the two most extreme, and so on,
   * at the end the skewness points to, until the column needs no treatment.
   *
   * @param most points at most
   */
  record Winsorise(int most) implements Remedy {
    public Winsorise {
      if (most < 1) {
        throw new IllegalArgumentException("Invalid winsorising: '" + most + "' (1 point or more)");
      }
    }

    @Override
    public double[] treat(double[] values, Treatment limits) {
      double[] sorted = Moments.known(values);
      double[] treated = values;
      int bottom = 0;
      int top = sorted.length - 1;
      for (int i = 0; i < most && bottom < top && limits.isNeeded(treated); i++) {
        boolean high = Moments.of(treated).skew() > 0;
        top -= high ? 1 : 0;
        bottom += high ? 0 : 1;
        treated = clip(values, sorted[bottom], sorted[top]);
      }
      return treated;
    }

    private static double[] clip(double[] values, double low, double high) {
      return Columns.map(values, value -> Math.min(high, Math.max(low, value)));
    }

    @Override
    public boolean changesScale() {
      return false;
    }

    @Override
    public String toString() {
      return "winsorise " + most;
    }
  }

  /**
   * Logarithm of the distance from the far end: ln(x - low + range/100) if skewed to the right,
   * -ln(high - x + range/100) if to the left.
   */
  record Log() implements Remedy {
    @Override
    public double[] treat(double[] values, Treatment limits) {
      Moments m = Moments.of(values);
      double shift = m.range() / 100;
      return m.skew() < 0
          ? Columns.map(values, value -> -StrictMath.log(m.high() - value + shift))
          : Columns.map(values, value -> StrictMath.log(value - m.low() + shift));
    }

    @Override
    public boolean changesScale() {
      return true;
    }

    @Override
    public String toString() {
      return "log";
    }
  }

  /**
   * Box and Cox (1964): (z^λ - 1)/λ, ln z at λ = 0, with the λ in [-2, 2] of greatest likelihood; z
   * is the value, moved up to range/100 above zero if some value is not positive.
   */
  record BoxCox() implements Remedy {
    @Override
    public double[] treat(double[] values, Treatment limits) {
      Moments m = Moments.of(values);
      double shift = m.low() > 0 ? 0 : m.range() / 100 - m.low();
      double[] positive = Columns.map(values, value -> value + shift);
      double lambda = Likelihood.bestLambda(positive);
      return Columns.map(positive, value -> Likelihood.power(value, lambda));
    }

    @Override
    public boolean changesScale() {
      return true;
    }

    @Override
    public String toString() {
      return "box-cox";
    }
  }
}
