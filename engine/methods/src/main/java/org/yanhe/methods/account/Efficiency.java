package org.yanhe.methods.account;

/** How ICT capital loses efficiency with age. Other capital is always geometric. */
public enum Efficiency {
  /** At a constant rate: the depreciation parameters. */
  GEOMETRIC,
  /** Slowly at first, to nothing at the end of its life: the life and efficiency parameters. */
  HYPERBOLIC
}
