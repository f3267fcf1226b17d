package org.yanhe.methods.growth;

import org.yanhe.model.figure.Figure;

/**
 * How much of a year's growth rate stems from an unusual base: the rate minus the two-year average,
 * as in the two-year averages published for 2021. Above zero the base was low and lifts the rate,
 * below zero it was high and lowers it.
 *
 * @param rate growth over the year before, in %
 * @param twoYearAverage average growth over two years, in % per year
 * @param effect {@code rate - twoYearAverage}, in percentage points
 */
public record BaseEffect(Figure rate, Figure twoYearAverage, Figure effect) {

  /**
   * The base effect of a period.
   *
   * @param current the figure of the period
   * @param yearBefore the comparable figure one year before
   * @param twoYearsBefore the comparable figure two years before
   */
  public static BaseEffect of(Figure current, Figure yearBefore, Figure twoYearsBefore) {
    Figure rate = Growth.rate(current, yearBefore);
    Figure average = Growth.twoYearAverage(current, twoYearsBefore);
    return new BaseEffect(rate, average, Growth.points(rate, average));
  }
}
