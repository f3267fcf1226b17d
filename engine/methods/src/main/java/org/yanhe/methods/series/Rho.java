package org.yanhe.methods.series;

import jdplus.toolkit.base.api.data.Parameter;

/** The autoregressive parameter of a disaggregation's error: estimated or given. */
public final class Rho {
  private final Parameter parameter;

  private Rho(Parameter parameter) {
    this.parameter = parameter;
  }

  /** Maximum likelihood over 0 to 1; a negative estimate is set to 0. */
  public static Rho estimated() {
    return new Rho(Parameter.undefined());
  }

  /**
   * A given value.
   *
   * @param value above -1, below 1
   */
  public static Rho fixed(double value) {
    if (!(value > -1 && value < 1)) {
      throw new IllegalArgumentException("Invalid rho: '" + value + "' (above -1, below 1)");
    }
    return new Rho(Parameter.fixed(value));
  }

  Parameter parameter() {
    return parameter;
  }
}
