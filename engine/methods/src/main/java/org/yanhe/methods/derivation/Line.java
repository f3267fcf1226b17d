package org.yanhe.methods.derivation;

import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * The figures of one region and class at one frequency: a series.
 *
 * @param region the region
 * @param classCode the class
 * @param frequency of its periods
 */
record Line(RegionCode region, ClassCode classCode, Frequency frequency) {
  /** The line through a place. */
  static Line through(Place place) {
    return new Line(place.region(), place.classCode(), place.period().frequency());
  }

  Place at(Period period) {
    return new Place(region, period, classCode);
  }
}
