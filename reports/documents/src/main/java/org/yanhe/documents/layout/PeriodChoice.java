package org.yanhe.documents.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.yaml.YamlMap;

/**
 * The newest periods of a frequency, relative to the period of the release, so that a layout serves
 * every year.
 *
 * @param frequency length of the periods
 * @param last how many
 */
record PeriodChoice(Frequency frequency, int last) {
  PeriodChoice {
    if (last < 1 || last > 120) {
      throw new IllegalArgumentException("Invalid number of periods: '" + last + "' (1 to 120)");
    }
  }

  /** The whole periods that end with or before the period of the release, oldest first. */
  List<Period> of(Period reported) {
    Period newest = Period.of(frequency, reported.end());
    if (newest.end().isAfter(reported.end())) {
      newest = newest.previous();
    }
    List<Period> periods = new ArrayList<>();
    for (int back = 0; back < last; back++) {
      periods.add(newest.plus(-back));
    }
    Collections.reverse(periods);
    return List.copyOf(periods);
  }

  static Optional<PeriodChoice> read(YamlMap map) {
    Optional<Frequency> frequency = map.need("frequency", DatasetSchema::frequency);
    int last = map.take("last", Integer::valueOf).orElse(1);
    return map.read(() -> new PeriodChoice(frequency.orElseThrow(), last));
  }
}
