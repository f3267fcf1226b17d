package org.yanhe.methods.state;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact sum of decimals of one scale: unscaled in a {@code long} as long as it fits, in a {@code
 * BigInteger} beyond.
 */
final class ExactSum implements Serializable {
  private long low;
  private BigInteger high = BigInteger.ZERO;
  private int scale;

  void add(BigDecimal value) {
    if (value.scale() == scale && value.precision() <= 18) {
      add(value.unscaledValue().longValueExact());
    } else {
      addAny(value);
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
    addAny(other.value());
  }

  BigDecimal value() {
    return new BigDecimal(high.add(BigInteger.valueOf(low)), scale);
  }
}
