package org.yanhe.methods.series;

import java.util.List;

/**
 * The result of a temporal disaggregation.
 *
 * @param series of the higher frequency
 * @param standardErrors of each of its values
 * @param coefficients of the regression, then rho where the model has one
 */
public record Disaggregated(Series series, Series standardErrors, List<Coefficient> coefficients) {
  public Disaggregated {
    coefficients = List.copyOf(coefficients);
  }
}
