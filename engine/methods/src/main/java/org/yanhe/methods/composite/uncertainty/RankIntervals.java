package org.yanhe.methods.composite.uncertainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.methods.composite.IndexResult;
import org.yanhe.methods.composite.Standing;
import org.yanhe.model.figure.Figure;

/** Summarises the ranks of many runs for each unit of the table. */
final class RankIntervals {
  private static final int DECIMALS = 6;

  private final VariedIndex index;
  private final double[][] ranks;

  RankIntervals(VariedIndex index, double[][] ranks) {
    this.index = index;
    this.ranks = ranks;
  }

  /** One interval a unit, in the order of the published index. */
  List<RankInterval> of(IndexResult published) {
    return IntStream.range(0, published.units().size())
        .mapToObj(
            i -> interval(published.units().get(i).code(), published.root().standings().get(i)))
        .toList();
  }

  private RankInterval interval(String unit, Standing standing) {
    int column = index.units().indexOf(unit);
    double[] sorted = Arrays.stream(ranks).mapToDouble(run -> run[column]).sorted().toArray();
    return standing
        .rank()
        .match(
            rank -> known(unit, standing.rank(), sorted),
            reason -> absent(unit, Figure.absent(reason)));
  }

  private RankInterval known(String unit, Figure published, double[] sorted) {
    int runs = sorted.length;
    return new RankInterval(
        unit,
        published,
        number(Arrays.stream(sorted).reduce(0, Double::sum) / runs),
        number((nearest(sorted, 0.5) + sorted[runs / 2]) / 2),
        number(nearest(sorted, 0.05)),
        number(nearest(sorted, 0.95)),
        number(sorted[0]),
        number(sorted[runs - 1]),
        counts(sorted));
  }

  private RankInterval absent(String unit, Figure why) {
    return new RankInterval(
        unit, why, why, why, why, why, why, why, Collections.nCopies(index.units().size(), 0));
  }

  /** The smallest rank that at least the given share of the runs does not exceed. */
  private static double nearest(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private List<Integer> counts(double[] sorted) {
    return IntStream.rangeClosed(1, index.units().size())
        .mapToObj(rank -> (int) Arrays.stream(sorted).filter(each -> (int) each == rank).count())
        .toList();
  }

  static Figure number(double value) {
    return Figure.known(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
