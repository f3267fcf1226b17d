package org.yanhe.methods.composite;

/** A fixed point of an indicator's scale, in the unit of the denominated indicator. */
public enum Mark {
  /** The value that scores lowest if more is better, highest if less is. */
  LOW,
  /** The value that scores highest if more is better, lowest if less is. */
  HIGH,
  /** The value to reach. */
  TARGET
}
