package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/** Standings from scores that are rounded to nine decimals. */
final class Ranking {
  private static final int DECIMALS = 9;

  private Ranking() {}

  /** One standing a unit; a unit without a score has the reason for its rank too. */
  static List<Standing> of(double[] rounded, Ties ties, IntFunction<Reason> reason) {
    return IntStream.range(0, rounded.length)
        .mapToObj(
            unit ->
                Double.isNaN(rounded[unit])
                    ? absent(reason.apply(unit))
                    : standing(rounded, rounded[unit], ties))
        .toList();
  }

  private static Standing absent(Reason reason) {
    return new Standing(Figure.absent(reason), Figure.absent(reason), 0);
  }

  private static Standing standing(double[] rounded, double score, Ties ties) {
    int others = (int) Arrays.stream(rounded).filter(other -> other == score).count() - 1;
    return new Standing(known(score), Figure.known(rank(rounded, score, ties)), others);
  }

  /** The rank of a score among all; NaN is no competitor. */
  static BigDecimal rank(double[] rounded, double score, Ties ties) {
    int better = 0;
    int same = 0;
    for (double other : rounded) {
      better += other > score ? 1 : 0;
      same += other == score ? 1 : 0;
    }
    return ties.rank(better, ties == Ties.DENSE ? distinctAbove(rounded, score) : 0, same - 1);
  }

  private static int distinctAbove(double[] rounded, double score) {
    return (int) Arrays.stream(rounded).filter(other -> other > score).distinct().count();
  }

  /** A finite statistic to nine decimals, else not applicable. */
  static Figure known(double value) {
    return Double.isFinite(value)
        ? Figure.known(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN))
        : Figure.absent(Reason.NOT_APPLICABLE);
  }
}
