package org.yanhe.methods.account;

/** Prices of capital: harmonised indices and the cost of using capital for a year. */
final class CapitalPrices {
  private CapitalPrices() {}

  /**
   * Harmonised price index of an ICT asset: its gap to other investment changes as in the reference
   * country, {@code dln P = dln P_other + dln R - dln R_other}; 100 in the first year. Schreyer
   * (2002), Computer price indices and international growth and productivity comparisons, Review of
   * Income and Wealth 48(1).
   *
   * @param other price index of other investment at home
   * @param reference price index R of the asset in the reference country
   * @param referenceOther price index of other investment there
   */
  static YearValues harmonised(YearValues other, YearValues reference, YearValues referenceOther) {
    int base = other.first();
    return YearValues.of(
        base,
        other.last(),
        year ->
            100
                * (other.at(year) / other.at(base))
                * (reference.at(year) / reference.at(base))
                / (referenceOther.at(year) / referenceOther.at(base)));
  }

  /**
   * User cost of a unit of capital (资本使用成本): {@code c = P (r + δ - dP/P)}. Measuring Capital, OECD
   * Manual (2009), chapter 8.
   *
   * @param price price index of the asset, 100 = one unit of money for one unit of capital
   * @param year the year, not the first of the price index
   * @param rate nominal rate of return r, as a fraction
   * @param depreciation δ, as a fraction
   */
  static double userCost(YearValues price, int year, double rate, double depreciation) {
    return price.at(year) / 100 * (rate + depreciation - price.change(year));
  }
}
