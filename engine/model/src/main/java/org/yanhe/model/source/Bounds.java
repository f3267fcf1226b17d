package org.yanhe.model.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.text.Label;

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
    return (lower.isEmpty() || number.compareTo(lower.get(0)) >= 0)
        && (upper.isEmpty() || number.compareTo(upper.get(0)) <= 0);
  }

  /** What a number within them is, such as 不小于0 and {@code at least 0}. */
  public Label words() {
    if (upper.isEmpty()) {
      String low = lower.get(0).toPlainString();
      return new Label("不小于" + low, "at least " + low);
    }
    String high = upper.get(0).toPlainString();
    if (lower.isEmpty()) {
      return new Label("不大于" + high, "at most " + high);
    }
    String low = lower.get(0).toPlainString();
    return new Label("在" + low + "至" + high + "之间", low + " to " + high);
  }

  @Override
  public String toString() {
    return words().en();
  }
}
