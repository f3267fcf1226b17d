package org.yanhe.methods.series;

/** A method of seasonal adjustment. */
public enum AdjustmentMethod {
  /** X-13ARIMA: a RegARIMA model, then the moving averages of X-11. */
  X13,
  /** TRAMO-SEATS: a RegARIMA model, then signal extraction from it. */
  TRAMO_SEATS;

  Adjuster adjuster() {
    return switch (this) {
      case X13 -> new X13Adjuster();
      case TRAMO_SEATS -> new TramoSeatsAdjuster();
    };
  }
}
