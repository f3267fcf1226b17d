package org.yanhe.methods.growth;

import org.yanhe.model.figure.Figure;

/**
 * What one unit of the current frame reported for a period.
 *
 * @param unit identity of the unit, such as its credit code
 * @param current the figure of the period
 * @param yearBefore the figure of the same period last year, as the unit itself reports it now
 */
public record UnitReturn(String unit, Figure current, Figure yearBefore) {
  boolean isMatched() {
    return current.isKnown() && yearBefore.isKnown();
  }
}
