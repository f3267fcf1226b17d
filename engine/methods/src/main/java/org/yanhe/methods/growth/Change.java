package org.yanhe.methods.growth;

import org.yanhe.model.figure.Figure;

/**
 * A figure and the one it is compared with.
 *
 * @param current the figure of the period
 * @param base the comparable figure of the base period
 */
public record Change(Figure current, Figure base) {

  /** Growth rate in %, see {@link Growth#rate}. */
  public Figure rate() {
    return Growth.rate(current, base);
  }

  /** The exact increment {@code current - base}. */
  public Figure increment() {
    return Arithmetic.difference(current, base);
  }

  /** The two changes together. */
  public Change plus(Change other) {
    return new Change(Arithmetic.sum(current, other.current), Arithmetic.sum(base, other.base));
  }

  /** What is left of this change without a part of it: the item "other". */
  public Change minus(Change part) {
    return new Change(
        Arithmetic.difference(current, part.current), Arithmetic.difference(base, part.base));
  }
}
