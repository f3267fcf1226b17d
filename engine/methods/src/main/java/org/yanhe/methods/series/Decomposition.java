package org.yanhe.methods.series;

/** How the components make up a series. */
public enum Decomposition {
  /** {@code original = trend + seasonal + irregular}. */
  ADDITIVE,
  /** {@code original = trend · seasonal · irregular}. */
  MULTIPLICATIVE
}
