package org.yanhe.model.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * A closed interval of numbers, open-ended where an end is missing.
 *
 * @param lower the lower end, none or one
 * @param upper the upper end, none or one
 */
public record Bounds(List<BigDecimal> lower, List<BigDecimal> upper) implements Serializable {
  public Bounds {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
    if (lower.isEmpty() && upper.isEmpty()) {
      throw new IllegalArgumentException("Invalid bounds: none given (min, max or both)");
    }
    if (!lower.isEmpty() && !upper.isEmpty() && lower.get(0).compareTo(upper.get(0)) > 0) {
      throw new IllegalArgumentException("Invalid bounds: min " + lower + " above max " + upper);
    }
  }

  public boolean contain(BigDecimal number) {
    return lower.stream().allMatch(l -> number.compareTo(l) >= 0)
        && upper.stream().allMatch(u -> number.compareTo(u) <= 0);
  }

  @Override
  public String toString() {
    if (upper.isEmpty()) {
      return "at least " + lower.get(0).toPlainString();
    }
    return lower.isEmpty()
        ? "at most " + upper.get(0).toPlainString()
        : lower.get(0).toPlainString() + " to " + upper.get(0).toPlainString();
  }
}
