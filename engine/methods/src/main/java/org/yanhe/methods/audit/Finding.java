package org.yanhe.methods.audit;

import org.yanhe.model.release.Observation;

/**
 * A withheld figure that a reader can find out too closely.
 *
 * @param cell the figure
 * @param low least value that agrees with everything published
 * @param high greatest such value
 */
public record Finding(Observation.Cell cell, double low, double high) {
  /** Distance of the bounds. */
  public double width() {
    return high - low;
  }
}
