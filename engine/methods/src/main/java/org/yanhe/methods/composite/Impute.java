package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;

/** Fills what is missing in a denominated column. */
final class Impute {
  private Impute() {}

  static double[] fill(Imputation how, IndexNode.Leaf leaf, double[] reported, IndexData data) {
    return switch (how) {
      case NONE -> reported;
      case MEAN -> {
        double mean = Moments.of(reported).mean();
        yield fill(reported, unit -> mean);
      }
      case GROUP_MEAN -> fill(reported, unit -> groupMean(reported, data.units(), unit));
      case CARRIED -> carry(leaf, reported, data);
    };
  }

  private static double[] fill(double[] reported, IntToDoubleFunction value) {
    return IntStream.range(0, reported.length)
        .mapToDouble(i -> Double.isNaN(reported[i]) ? value.applyAsDouble(i) : reported[i])
        .toArray();
  }

  private static double groupMean(double[] reported, List<IndexUnit> units, int unit) {
    String group = units.get(unit).group();
    double[] members =
        IntStream.range(0, reported.length)
            .filter(other -> units.get(other).group().equals(group))
            .mapToDouble(other -> reported[other])
            .toArray();
    return Moments.of(members).mean();
  }

  /** The earlier figure over the earlier size; over today's where no earlier size is given. */
  private static double[] carry(IndexNode.Leaf leaf, double[] reported, IndexData data) {
    List<Figure> earlier = data.column(leaf.indicator()).earlier();
    double[] carried =
        PreparedLeaf.doubles(leaf.denominator().divide(earlier, code -> sizes(data, code)));
    double[] padded = Arrays.copyOf(carried, reported.length);
    Arrays.fill(padded, carried.length, padded.length, Double.NaN);
    return fill(reported, unit -> padded[unit]);
  }

  private static List<Figure> sizes(IndexData data, IndicatorCode code) {
    IndexColumn size = data.column(code);
    return size.earlier().isEmpty() ? size.figures() : size.earlier();
  }
}
