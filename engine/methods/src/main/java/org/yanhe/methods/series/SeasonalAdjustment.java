package org.yanhe.methods.series;

import java.util.List;

/**
 * A seasonal adjustment by JDemetra+ 3.
 *
 * @param method X-13 or TRAMO-SEATS
 * @param specification name in JDemetra+, such as {@code RSA3}: automatic transformation, outliers
 *     and ARIMA model, no calendar of its own
 * @param regressors calendar variables, see {@link SpringFestival} and {@link WorkingDays}
 */
public record SeasonalAdjustment(
    AdjustmentMethod method, String specification, List<Regressor> regressors) {
  private static final int LEAST_YEARS = 4;
  private static final int FORECAST_YEARS = 2;

  public SeasonalAdjustment {
    regressors = List.copyOf(regressors);
    List<String> known = method.adjuster().specifications();
    if (!known.contains(specification)) {
      throw new IllegalArgumentException(
          "Invalid specification of %s: '%s' (%s)"
              .formatted(method, specification, String.join(", ", known)));
    }
    if (specification.equals(X13Adjuster.X11_ONLY) && !regressors.isEmpty()) {
      throw new IllegalArgumentException(
          "Invalid regressors: " + regressors.size() + " (" + specification + " has no model)");
    }
  }

  /**
   * Adjusts a series.
   *
   * @param series by month, quarter or half-year, four years or more
   * @throws IllegalArgumentException if the series is too short, a regressor does not cover it and
   *     the forecasts, or no adjustment can be found
   */
  public Adjusted adjust(Series series) {
    int perYear = series.frequency().perYear();
    if (perYear == 1 || series.size() < LEAST_YEARS * perYear) {
      throw new IllegalArgumentException(
          "Cannot adjust %s to %s: %s periods by %s. Give %s years or more, shorter than yearly."
              .formatted(
                  series.start(),
                  series.end(),
                  series.size(),
                  series.frequency().word(),
                  LEAST_YEARS));
    }
    for (Regressor regressor : regressors) {
      Series x = regressor.values();
      if (!x.covers(series.start()) || !x.covers(series.end().plus(FORECAST_YEARS * perYear))) {
        throw new IllegalArgumentException(
            "Cannot use regressor '%s': it runs from %s to %s, needed are %s to %s"
                .formatted(
                    regressor.name(),
                    x.start(),
                    x.end(),
                    series.start(),
                    series.end().plus(FORECAST_YEARS * perYear)));
      }
    }
    return method.adjuster().adjust(series, specification, regressors);
  }
}
