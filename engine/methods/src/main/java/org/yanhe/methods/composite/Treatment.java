package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is done about outliers. A column with both |skewness| and excess kurtosis at their limits or
 * above is given to the remedies in turn, each from the untreated values, until one brings it
 * within a limit (Handbook 5.1; type-2 estimators). As a text it is what {@link
 * MethodWords#treatment} reads.
 *
 * @param remedies tried in this order; none leaves all columns alone
 * @param skewLimit absolute skewness from which a column needs treatment
 * @param kurtosisLimit excess kurtosis from which a column needs treatment
 */
public record Treatment(List<Remedy> remedies, double skewLimit, double kurtosisLimit) {
  public Treatment {
    remedies = List.copyOf(remedies);
  }

  /** Leaves outliers alone. */
  public static Treatment none() {
    return new Treatment(List.of(), 2, 3.5);
  }

  /** Winsorises up to five points, else takes logarithms; limits 2 and 3.5. */
  public static Treatment standard() {
    return of(List.of(new Remedy.Winsorise(5), new Remedy.Log()));
  }

  /** These remedies with the limits 2 and 3.5. */
  public static Treatment of(List<Remedy> remedies) {
    return new Treatment(remedies, 2, 3.5);
  }

  boolean isNeeded(double[] values) {
    Moments moments = Moments.of(values);
    return Math.abs(moments.skew()) >= skewLimit && moments.kurtosis() >= kurtosisLimit;
  }

  @Override
  public String toString() {
    return remedies.isEmpty()
        ? "none"
        : remedies.stream().map(Remedy::toString).collect(Collectors.joining(", "));
  }
}
