package org.yanhe.documents.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/**
 * What a sentence may speak of: the figures of a release for one region and period.
 *
 * @param release where the figures come from
 * @param region where
 * @param period when
 * @param periodName how the period is named
 */
public record Facts(PublicRelease release, RegionCode region, Period period, Label periodName) {

  /**
   * A published figure as it is printed.
   *
   * @param cell which figure it is
   * @param indicator what it measures
   * @param exact in full precision
   */
  record Fact(Observation.Cell cell, Indicator indicator, BigDecimal exact) {
    /** Rounded once, half up, as in tables. */
    BigDecimal printed() {
      return exact.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }
  }

  Optional<Fact> find(IndicatorCode code, ClassCode classCode) {
    return find(Observation.Cell.total(code, region, period).with(classCode));
  }

  Optional<Fact> find(Observation.Cell cell) {
    return release
        .catalogue()
        .find(cell.indicator())
        .flatMap(
            indicator ->
                release.figure(cell).number().map(exact -> new Fact(cell, indicator, exact)));
  }
}
