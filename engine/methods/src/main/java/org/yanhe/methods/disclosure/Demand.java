package org.yanhe.methods.disclosure;

/**
 * A sensitive cell must be thought possible so far from its true value.
 *
 * @param cell by number
 * @param distance above zero upwards, below zero downwards
 */
record Demand(int cell, double distance) {
  /** The same demand against somebody from whom less is there to hide. */
  Demand atMost(double most) {
    return new Demand(cell, Math.signum(distance) * Math.min(size(), most));
  }

  double size() {
    return Math.abs(distance);
  }
}
