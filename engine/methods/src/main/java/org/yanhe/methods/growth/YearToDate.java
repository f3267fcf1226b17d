package org.yanhe.methods.growth;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula.JanuaryFebruary;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/**
 * Cumulative figures of a year (1-n月累计) from a monthly or quarterly flow, with the January-February
 * rule of Chinese monthly statistics.
 *
 * @param flow figures by period, all of one frequency; a missing period was not reported
 * @param rule how the flow holds January and February; quarters have no such rule
 */
public record YearToDate(SortedMap<Period, Figure> flow, JanuaryFebruary rule) {
  public YearToDate {
    flow = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(flow));
    long frequencies = flow.keySet().stream().map(Period::frequency).distinct().count();
    if (frequencies > 1) {
      throw new IllegalArgumentException(
          "Cannot cumulate " + flow.firstKey() + " to " + flow.lastKey() + ": mixed frequencies");
    }
  }

  public static YearToDate of(Map<Period, Figure> flow, JanuaryFebruary rule) {
    return new YearToDate(new TreeMap<>(flow), rule);
  }

  /**
   * The sum from the start of the year to the end of a period; none for January alone unless the
   * months stand apart.
   *
   * @return absent if one of the periods is, with its reason
   */
  public Figure level(Period upTo) {
    if (isJanuary(upTo) && rule != JanuaryFebruary.APART) {
      return Figure.absent(Reason.NOT_APPLICABLE);
    }
    return rule.yearToDate(upTo).stream().map(this::at).reduce(Arithmetic::sum).orElseThrow();
  }

  /** Growth of the sum over the same months of the year before, in %. */
  public Figure growth(Period upTo) {
    return Growth.rate(level(upTo), level(upTo.yearBefore()));
  }

  /**
   * Growth of the period alone over the same period of the year before, in %; unless the months
   * stand apart none for January and February, between which days off move.
   */
  public Figure periodGrowth(Period period) {
    return period.frequency() == Frequency.MONTH
            && period.index() <= 2
            && rule != JanuaryFebruary.APART
        ? Figure.absent(Reason.NOT_APPLICABLE)
        : Growth.rate(at(period), at(period.yearBefore()));
  }

  private Figure at(Period period) {
    return flow.getOrDefault(period, Figure.absent(Reason.NOT_REPORTED));
  }

  private static boolean isJanuary(Period period) {
    return period.frequency() == Frequency.MONTH && period.index() == 1;
  }
}
