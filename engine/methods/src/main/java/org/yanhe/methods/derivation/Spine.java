package org.yanhe.methods.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
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
}
