package org.yanhe.methods.composite;

/** What to do with an indicator whose known values are all equal. */
public enum Constant {
  /** Stop: an indicator that tells no unit from another has no place in the index. */
  REFUSE,
  /** Give every unit the middle of the scale and say so in the audit. */
  NEUTRAL
}
