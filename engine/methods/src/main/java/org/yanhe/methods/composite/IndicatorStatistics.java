package org.yanhe.methods.composite;

import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * One indicator before and after the data steps. Statistics are of the denominated values as
 * reported, before anything is filled or treated.
 *
 * @param leaf code of the leaf
 * @param present known values
 * @param missing unknown values
 * @param imputed unknown values that were filled
 * @param mean arithmetic mean
 * @param deviation standard deviation, divisor n - 1
 * @param low smallest
 * @param high largest
 * @param skew type-2 estimator
 * @param kurtosis type-2 estimator of the excess
 * @param outliers units beyond the quartiles by more than 1.5 times their distance (Tukey 1977)
 * @param denominated values as reported, one a unit
 * @param treated values that are scored, one a unit
 */
public record IndicatorStatistics(
    String leaf,
    int present,
    int missing,
    int imputed,
    Figure mean,
    Figure deviation,
    Figure low,
    Figure high,
    Figure skew,
    Figure kurtosis,
    List<String> outliers,
    List<Figure> denominated,
    List<Figure> treated) {
  public IndicatorStatistics {
    outliers = List.copyOf(outliers);
    denominated = List.copyOf(denominated);
    treated = List.copyOf(treated);
  }
}
