package org.yanhe.methods.rounding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts that must add up exactly although each was divided on its own: what the last of their 34
 * digits leaves over goes to the largest part, the first of equals. This is no rounding for
 * publication, see {@link LargestRemainder}.
 */
public final class LastDigit {
  private LastDigit() {}

  /**
   * Settles the last digit.
   *
   * @param parts one or more, adding up to the total but for their last digits
   * @return the parts in order, their exact sum being the total
   */
  public static List<BigDecimal> settle(List<BigDecimal> parts, BigDecimal total) {
    BigDecimal over = parts.stream().reduce(total, BigDecimal::subtract);
    List<BigDecimal> settled = new ArrayList<>(parts);
    settled.set(largest(parts), parts.get(largest(parts)).add(over));
    return List.copyOf(settled);
  }

  private static int largest(List<BigDecimal> parts) {
    return IntStream.range(0, parts.size())
        .reduce((i, j) -> parts.get(j).abs().compareTo(parts.get(i).abs()) > 0 ? j : i)
        .orElseThrow();
  }
}
