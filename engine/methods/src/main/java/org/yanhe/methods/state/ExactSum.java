package org.yanhe.methods.state;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact sum of decimals of one scale: unscaled in a {@code long} as long as it fits, in a {@code
 * BigInteger} beyond.
 */
final class ExactSum implements Serializable {
  private static final int LONG_BITS = 63;

  private long low;
  private BigInteger high = BigInteger.ZERO;
  private int scale;

  void add(BigDecimal value) {
    BigInteger unscaled = value.unscaledValue();
    if (unscaled.bitLength() <= LONG_BITS) {
      add(unscaled.longValue(), value.scale());
    } else {
      addAny(value);
    }
  }

  void add(long unscaled, int scaleOfValue) {
    if (scale < scaleOfValue && low == 0 && high.signum() == 0) {
      scale = scaleOfValue;
    }
    if (scale == scaleOfValue) {
      add(unscaled);
    } else {
      addAny(BigDecimal.valueOf(unscaled, scaleOfValue));
    }
  }

  private void addAny(BigDecimal value) {
    BigDecimal sum = value().add(value);
    scale = sum.scale();
    high = sum.unscaledValue();
    low = 0;
  }

  private void add(long unscaled) {
    long sum = low + unscaled;
    if (((low ^ sum) & (unscaled ^ sum)) < 0) {
      high = high.add(BigInteger.valueOf(low)).add(BigInteger.valueOf(unscaled));
      low = 0;
    } else {
      low = sum;
    }
  }

  void merge(ExactSum other) {
    if (other.high.signum() == 0) {
      add(other.low, other.scale);
    } else {
      addAny(other.value());
    }
  }

  BigDecimal value() {
    return high.signum() == 0
        ? BigDecimal.valueOf(low, scale)
        : new BigDecimal(high.add(BigInteger.valueOf(low)), scale);
  }
}
