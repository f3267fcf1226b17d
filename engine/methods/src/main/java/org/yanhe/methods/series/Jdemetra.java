package org.yanhe.methods.series;

import jdplus.toolkit.base.api.timeseries.TsData;
import jdplus.toolkit.base.api.timeseries.TsPeriod;
import jdplus.toolkit.base.api.timeseries.TsUnit;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/** The border to JDemetra+: series and periods in both directions. */
final class Jdemetra {
  private Jdemetra() {}

  static TsUnit unit(Frequency frequency) {
    return switch (frequency) {
      case YEAR -> TsUnit.YEAR;
      case HALF_YEAR -> TsUnit.HALF_YEAR;
      case QUARTER -> TsUnit.QUARTER;
      case MONTH -> TsUnit.MONTH;
    };
  }

  static TsData data(Series series) {
    Period start = series.start();
    return TsData.ofInternal(TsPeriod.of(unit(start.frequency()), start.start()), series.toArray());
  }

  static Series series(TsData data, Frequency frequency) {
    Period start = Period.of(frequency, data.getStart().start().toLocalDate());
    return Series.of(start, data.getValues().toArray());
  }
}
