package org.yanhe.methods.growth;

import org.yanhe.model.figure.Figure;

/**
 * The two parts of a year-on-year rate of a level or price index: what last year's course left over
 * by its end (翘尾) and what came this year (新增). Both add up exactly to the rate.
 *
 * @param carryOver {@code (end of last year / same period last year - 1) · 100}, percentage points
 * @param fresh {@code rate - carryOver}, percentage points
 */
public record CarryOver(Figure carryOver, Figure fresh) {

  /**
   * Splits a year-on-year rate.
   *
   * @param current the figure of the period
   * @param yearBefore the figure of the same period last year
   * @param endOfLastYear the figure of the last period of last year
   */
  public static CarryOver of(Figure current, Figure yearBefore, Figure endOfLastYear) {
    Figure carryOver = Growth.rate(endOfLastYear, yearBefore);
    return new CarryOver(carryOver, Growth.points(Growth.rate(current, yearBefore), carryOver));
  }
}
