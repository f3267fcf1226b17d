package org.yanhe.methods.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;

/**
 * Every region and period that figures are published for.
 *
 * @param regions the tree of published regions
 * @param first first period
 * @param last last period
 * @param frequencies published frequencies
 * @param asOf the day as of which data were known
 */
public record Spine(
    Regions regions, Period first, Period last, List<Frequency> frequencies, LocalDate asOf) {
  public Spine {
    frequencies = List.copyOf(frequencies);
  }

  /** The whole periods of a frequency between the first and the last, in order. */
  public List<Period> periods(Frequency frequency) {
    List<Period> periods = new ArrayList<>();
    Period p = Period.of(frequency, first.start());
    while (!p.end().isAfter(last.end())) {
      if (!p.start().isBefore(first.start())) {
        periods.add(p);
      }
      p = p.plus(1);
    }
    return Collections.unmodifiableList(periods);
  }

  /** Whether a period lies wholly between the first and the last. */
  public boolean covers(Period period) {
    return !period.start().isBefore(first.start()) && !period.end().isAfter(last.end());
  }

  /** Whether an indicator has figures for a region. */
  boolean publishes(Indicator indicator, RegionCode region) {
    return regions
        .find(region)
        .filter(r -> indicator.levels().isEmpty() || indicator.levels().contains(r.level()))
        .isPresent();
  }

  /** The periods of a frequency for which an indicator has figures; none if it is not published. */
  List<Period> periods(Indicator indicator, Frequency frequency) {
    boolean published =
        frequencies.contains(frequency)
            && (indicator.frequencies().isEmpty() || indicator.frequencies().contains(frequency));
    return published ? periods(frequency) : List.of();
  }

  /** Why an indicator has no figure for a period. */
  Figure missing(Indicator indicator, Period period) {
    if (indicator.firstPeriod().filter(first -> period.end().isBefore(first.start())).isPresent()) {
      return Figure.absent(Reason.NOT_APPLICABLE);
    }
    return Figure.absent(
        period.end().isAfter(asOf) ? Reason.NOT_YET_PUBLISHED : Reason.NOT_REPORTED);
  }
}
