package org.yanhe.methods.account;

import java.util.function.IntFunction;

/**
 * Perpetual inventory (永续盘存法): productive capital at the end of each year from investment at
 * constant prices. Measuring Capital, OECD Manual (2009), chapters 10 and 15.
 */
final class CapitalStock {
  private CapitalStock() {}

  /**
   * Geometric efficiency: {@code K_t = (1 - δ_t) K_(t-1) + J_t}, {@code K_0 = J_0 / (g + δ_0)}.
   *
   * @param investment J, at constant prices
   * @param depreciation δ over the same years, as a fraction
   * @param initialGrowth g, growth of investment before the first year, as a fraction; g + δ above
   *     0
   */
  static YearValues geometric(
      YearValues investment, YearValues depreciation, double initialGrowth) {
    int first = investment.first();
    double[] stock = new double[investment.last() - first + 1];
    stock[0] = investment.at(first) / (initialGrowth + depreciation.at(first));
    for (int i = 1; i < stock.length; i++) {
      stock[i] = (1 - depreciation.at(first + i)) * stock[i - 1] + investment.at(first + i);
    }
    return YearValues.of(first, stock);
  }

  /**
   * Hyperbolic efficiency: {@code K_t = Σ_x d(x) J_(t-x)}, with {@code J_(0-x) = J_0 / (1 + g)^x}
   * before the first year.
   *
   * @param investment J, at constant prices
   * @param vintages the profile of what is bought in a year; that of the first year holds before it
   * @param initialGrowth g, as a fraction, above -1
   */
  static YearValues hyperbolic(
      YearValues investment, IntFunction<AgeEfficiency> vintages, double initialGrowth) {
    return YearValues.of(
        investment.first(),
        investment.last(),
        year ->
            survivors(investment, vintages, year)
                + before(investment, vintages, initialGrowth, year));
  }

  private static double survivors(
      YearValues investment, IntFunction<AgeEfficiency> vintages, int year) {
    double sum = 0;
    for (int bought = investment.first(); bought <= year; bought++) {
      sum += vintages.apply(bought).at(year - bought) * investment.at(bought);
    }
    return sum;
  }

  private static double before(
      YearValues investment, IntFunction<AgeEfficiency> vintages, double growth, int year) {
    AgeEfficiency profile = vintages.apply(investment.first());
    double bought = investment.at(investment.first());
    double sum = 0;
    for (int age = year - investment.first() + 1; age < profile.ages(); age++) {
      bought /= 1 + growth;
      sum += profile.at(age) * bought;
    }
    return sum;
  }
}
