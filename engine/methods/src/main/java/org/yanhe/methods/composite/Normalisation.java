package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.yanhe.model.problem.Stop;

/**
 * How values of different units become comparable scores, more being better (Handbook 5.2). Scores
 * are in the order of the values; NaN stays missing. As a text it is what {@link
 * MethodWords#normalisation} reads.
 */
public sealed interface Normalisation {
  /** Scores of one indicator. */
  double[] scores(double[] values, IndexNode.Leaf leaf);

  /** The score of every unit where the units do not differ. */
  double neutral(int units);

  /** Whether scores come from comparing units, so that an indicator without spread has none. */
  default boolean comparesUnits() {
    return true;
  }

  /** The marks a leaf needs; they are in the unit of its untransformed values. */
  default Set<Mark> marks() {
    return Set.of();
  }

  private static double[] oriented(double[] values, IndexNode.Leaf leaf) {
    return Columns.map(values, leaf.direction()::orient);
  }

  private static String words(String name, double first, double second) {
    return name + " " + plain(first) + " " + plain(second);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static void checkScale(double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException(
          "Invalid scale: '%s to %s' (the low end is below the high end)".formatted(low, high));
    }
  }

  /**
   * Between the worst and the best unit: low + (x - worst)/(best - worst)·(high - low).
   *
   * @param low score of the worst unit
   * @param high score of the best unit
   */
  record MinMax(double low, double high) implements Normalisation {
    public MinMax {
      checkScale(low, high);
    }

    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      double[] oriented = oriented(values, leaf);
      Moments m = Moments.of(oriented);
      return Columns.map(oriented, x -> low + (x - m.low()) / m.range() * (high - low));
    }

    @Override
    public double neutral(int units) {
      return (low + high) / 2;
    }

    @Override
    public String toString() {
      return words("min-max", low, high);
    }
  }

  /**
   * Between the leaf's marks {@link Mark#LOW} and {@link Mark#HIGH}, so that years compare; values
   * beyond a mark score as the mark.
   *
   * @param low score at the worse mark
   * @param high score at the better mark
   */
  record FixedBounds(double low, double high) implements Normalisation {
    public FixedBounds {
      checkScale(low, high);
    }

    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      double first = leaf.direction().orient(leaf.mark(Mark.LOW));
      double second = leaf.direction().orient(leaf.mark(Mark.HIGH));
      double worst = Math.min(first, second);
      double best = Math.max(first, second);
      return Columns.map(
          oriented(values, leaf),
          x -> low + (Math.min(best, Math.max(worst, x)) - worst) / (best - worst) * (high - low));
    }

    @Override
    public double neutral(int units) {
      return (low + high) / 2;
    }

    @Override
    public boolean comparesUnits() {
      return false;
    }

    @Override
    public Set<Mark> marks() {
      return EnumSet.of(Mark.LOW, Mark.HIGH);
    }

    @Override
    public String toString() {
      return words("fixed-bounds", low, high);
    }
  }

  /**
   * Standardised: mean + deviation·(x - x̄)/s, s with divisor n - 1.
   *
   * @param mean mean of the scores
   * @param deviation standard deviation of the scores, positive
   */
  record ZScore(double mean, double deviation) implements Normalisation {
    public ZScore {
      checkScale(0, deviation);
    }

    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      double[] oriented = oriented(values, leaf);
      Moments m = Moments.of(oriented);
      return Columns.map(oriented, x -> mean + deviation * (x - m.mean()) / m.deviation());
    }

    @Override
    public double neutral(int units) {
      return mean;
    }

    @Override
    public String toString() {
      return words("z-score", mean, deviation);
    }
  }

  /** The place from below: 1 for the worst of n units, n for the best, ties at their mean place. */
  record Rank() implements Normalisation {
    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      return Columns.ascendingRanks(oriented(values, leaf));
    }

    @Override
    public double neutral(int units) {
      return (units + 1) / 2.0;
    }

    @Override
    public String toString() {
      return "rank";
    }
  }

  /** Share of the other units that are worse, ties counting half: 100·(place - 1)/(n - 1). */
  record Percentile() implements Normalisation {
    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      double others = Moments.known(values).length - 1.0;
      return Columns.map(
          Columns.ascendingRanks(oriented(values, leaf)), place -> 100 * (place - 1) / others);
    }

    @Override
    public double neutral(int units) {
      return 50;
    }

    @Override
    public String toString() {
      return "percentile";
    }
  }

  /**
   * Way done from the worst unit to the leaf's {@link Mark#TARGET}: 100·(x - worst)/(target -
   * worst), at most 100.
   */
  record DistanceToTarget() implements Normalisation {
    @Override
    public double[] scores(double[] values, IndexNode.Leaf leaf) {
      double[] oriented = oriented(values, leaf);
      double worst = Moments.of(oriented).low();
      double target = leaf.direction().orient(leaf.mark(Mark.TARGET));
      if (target <= worst) {
        throw new Stop.InputError(
            "Cannot score indicator '%s': every unit has reached the target %s. Raise the target or choose another normalisation."
                .formatted(leaf.code(), leaf.marks().get(Mark.TARGET)));
      }
      return Columns.map(oriented, x -> Math.min(100, 100 * (x - worst) / (target - worst)));
    }

    @Override
    public double neutral(int units) {
      return 50;
    }

    @Override
    public Set<Mark> marks() {
      return EnumSet.of(Mark.TARGET);
    }

    @Override
    public String toString() {
      return "distance-to-target";
    }
  }
}
