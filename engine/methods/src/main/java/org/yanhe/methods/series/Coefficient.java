package org.yanhe.methods.series;

/**
 * An estimated coefficient.
 *
 * @param name of its variable or parameter
 * @param estimate its value
 * @param standardError above zero; {@code NaN} where it was not estimated
 */
public record Coefficient(String name, double estimate, double standardError) {

  /** Estimate over standard error. */
  public double t() {
    return estimate / standardError;
  }
}
