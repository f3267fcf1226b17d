package org.yanhe.methods.series;

import jdplus.toolkit.base.api.data.AggregationType;

/** How the values of a year relate to those of its months or quarters. */
public enum Aggregation {
  /** A flow: the year is the sum of its parts. */
  SUM(AggregationType.Sum),
  /** An index or rate: the year is the mean of its parts. */
  AVERAGE(AggregationType.Average),
  /** A stock at the start: the year is its first part. */
  FIRST(AggregationType.First),
  /** A stock at the end: the year is its last part. */
  LAST(AggregationType.Last);

  private final AggregationType type;

  Aggregation(AggregationType type) {
    this.type = type;
  }

  AggregationType type() {
    return type;
  }
}
