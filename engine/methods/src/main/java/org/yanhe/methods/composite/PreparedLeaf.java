package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;

/** One indicator through the data steps: denominate, impute, treat, normalise. */
final class PreparedLeaf implements Scored {
  private final IndexNode.Leaf leaf;
  private final List<Figure> denominated;
  private final double[] reported;
  private final double[] imputed;
  private final double[] values;
  private final double[] scores;

  PreparedLeaf(IndexNode.Leaf leaf, IndexSpec spec, IndexData data) {
    this.leaf = leaf;
    IndexColumn column = data.column(leaf.indicator());
    this.denominated =
        leaf.denominator().divide(column.figures(), code -> data.column(code).figures());
    this.reported = doubles(denominated);
    this.imputed = Impute.fill(spec.imputation(), leaf, reported, data);
    this.values = treat(spec);
    this.scores = normalise(spec);
  }

  static double[] doubles(List<Figure> figures) {
    return figures.stream()
        .mapToDouble(f -> f.<Double>match(v -> v.doubleValue(), reason -> Double.NaN))
        .toArray();
  }

  private double[] treat(IndexSpec spec) {
    Treatment treatment = spec.treatment();
    boolean marked = !spec.normalisation().marks().isEmpty();
    if (!treatment.isNeeded(imputed)) {
      return imputed;
    }
    return treatment.remedies().stream()
        .filter(remedy -> !(marked && remedy.changesScale()))
        .map(remedy -> remedy.treat(imputed, treatment))
        .filter(treated -> !treatment.isNeeded(treated))
        .findFirst()
        .orElse(imputed);
  }

  private double[] normalise(IndexSpec spec) {
    Moments moments = Moments.of(values);
    boolean flat = spec.normalisation().comparesUnits() && moments.isConstant();
    if (!flat || moments.count() == 0) {
      return spec.normalisation().scores(values, leaf);
    }
    return switch (spec.constant()) {
      case NEUTRAL -> {
        double middle = spec.normalisation().neutral(moments.count());
        yield Columns.map(values, value -> middle);
      }
      case REFUSE ->
          throw new Stop.InputError(
              "Cannot score indicator '%s': all %s known values are %s. Take it out of the tree or let constant columns be neutral."
                  .formatted(leaf.code(), moments.count(), moments.low()));
    };
  }

  IndexNode.Leaf leaf() {
    return leaf;
  }

  List<Figure> denominated() {
    return denominated;
  }

  double[] reported() {
    return reported;
  }

  /** Units whose missing value was filled. */
  int filled() {
    return (int)
        IntStream.range(0, reported.length)
            .filter(unit -> Double.isNaN(reported[unit]) && !Double.isNaN(imputed[unit]))
            .count();
  }

  /** Why the unit has no score here. */
  Reason reason(int unit) {
    return denominated.get(unit).match(value -> Reason.NOT_REPORTED, reason -> reason);
  }

  double[] imputed() {
    return imputed;
  }

  @Override
  public double[] values() {
    return values;
  }

  @Override
  public double[] scores() {
    return scores;
  }

  @Override
  public Direction direction() {
    return leaf.direction();
  }
}
