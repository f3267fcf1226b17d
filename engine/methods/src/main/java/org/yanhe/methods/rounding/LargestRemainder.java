package org.yanhe.methods.rounding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Largest remainder (最大余额法, Hamilton's method): each part is rounded down, and the steps missing to
 * the total go to the parts with the largest remainders, the earlier part first among equals. No
 * part moves by a full step.
 */
public final class LargestRemainder {
  private LargestRemainder() {}

  /**
   * Rounds parts so that they add up to a rounded total.
   *
   * @param total already rounded to {@code decimals}
   * @param parts in full precision; they add up to the total within rounding
   * @param decimals digits after the point
   * @throws IllegalArgumentException if no rounding of the parts to a neighbour can give the total
   */
  public static List<BigDecimal> allocate(BigDecimal total, List<BigDecimal> parts, int decimals) {
    List<BigDecimal> rounded = new ArrayList<>();
    parts.forEach(part -> rounded.add(part.setScale(decimals, RoundingMode.FLOOR)));
    BigDecimal floor = rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-decimals);
    BigDecimal missing = total.subtract(floor).divide(step);
    List<Integer> order = byRemainder(parts, rounded);
    if (missing.signum() < 0
        || missing.compareTo(BigDecimal.valueOf(order.size())) > 0
        || missing.stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException(
          "Cannot round "
              + parts.size()
              + " parts to the total "
              + total.toPlainString()
              + ": they add up to "
              + sum(parts)
              + ". Correct the parts or round them independently.");
    }
    order
        .subList(0, missing.intValueExact())
        .forEach(i -> rounded.set(i, rounded.get(i).add(step)));
    return List.copyOf(rounded);
  }

  private static String sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
  }

  /** Positions of the parts that lie between two steps, the largest remainder first. */
  private static List<Integer> byRemainder(List<BigDecimal> parts, List<BigDecimal> floors) {
    return IntStream.range(0, parts.size())
        .boxed()
        .filter(i -> parts.get(i).compareTo(floors.get(i)) > 0)
        .sorted(
            Comparator.comparing((Integer i) -> parts.get(i).subtract(floors.get(i))).reversed())
        .toList();
  }
}
