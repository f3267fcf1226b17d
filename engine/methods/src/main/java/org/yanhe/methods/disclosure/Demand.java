package org.yanhe.methods.disclosure;

/**
 * A sensitive cell must be thought possible so far from its true value.
 *
 * @param cell by number
 * @param distance above zero upwards, below zero downwards
 */
record Demand(int cell, double distance) {
  double size() {
    return Math.abs(distance);
  }
}
