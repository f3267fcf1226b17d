package org.yanhe.model.synthetic;

/** How orders spread over months: they grow, fall around the Spring Festival and peak in autumn. */
final class Seasons {
  private static final int[] BY_MONTH = {92, 70, 90, 94, 98, 112, 94, 96, 104, 106, 136, 118};
  private static final double GROWTH_A_MONTH = 1.011;

  private Seasons() {}

  /** Orders of each month; they sum exactly to those of the scale. */
  static long[] rows(Scale scale) {
    double[] until = new double[scale.months() + 1];
    for (int month = 0; month < scale.months(); month++) {
      double weight = BY_MONTH[month % BY_MONTH.length] * StrictMath.pow(GROWTH_A_MONTH, month);
      until[month + 1] = until[month] + weight;
    }
    long[] rows = new long[scale.months()];
    for (int month = 0; month < rows.length; month++) {
      rows[month] = count(scale, until, month + 1) - count(scale, until, month);
    }
    return rows;
  }

  private static long count(Scale scale, double[] until, int months) {
    return months == scale.months()
        ? scale.rows()
        : (long) (scale.rows() * (until[months] / until[scale.months()]));
  }
}
