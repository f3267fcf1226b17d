package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What measures of concentration need to know of who contributes to a cell, however many they are.
 *
 * @param total Σ x_i
 * @param squares Σ x_i²
 * @param largest the largest x_i, the largest first
 */
public record Concentration(BigDecimal total, BigDecimal squares, List<BigDecimal> largest) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Concentration {
    largest = List.copyOf(largest);
  }

  /**
   * Of the contributions that a state holds.
   *
   * @param n how many of the largest are kept
   */
  public static Concentration of(EntityState state, int n) {
    List<BigDecimal> values = new ArrayList<>(state.values());
    values.sort(Comparator.reverseOrder());
    BigDecimal squares =
        values.stream().map(v -> v.multiply(v)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Concentration(
        sum(values.stream()), squares, values.subList(0, Math.min(n, values.size())));
  }

  /**
   * Of two groups that have nobody in common.
   *
   * @param n how many of the largest are kept
   */
  public Concentration plus(Concentration other, int n) {
    return new Concentration(
        total.add(other.total),
        squares.add(other.squares),
        Stream.concat(largest.stream(), other.largest.stream())
            .sorted(Comparator.reverseOrder())
            .limit(n)
            .toList());
  }

  private static BigDecimal sum(Stream<BigDecimal> values) {
    return values.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Share in % of the largest that were kept; empty if the total is not positive. */
  public Optional<BigDecimal> topShare() {
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            sum(largest.stream()).multiply(HUNDRED).divide(total, MathContext.DECIMAL128));
  }

  /** Herfindahl-Hirschman index Σ (x_i / X)², 0 to 1; empty if the total is not positive. */
  public Optional<BigDecimal> herfindahl() {
    return total.signum() <= 0
        ? Optional.empty()
        : Optional.of(squares.divide(total.multiply(total), MathContext.DECIMAL128));
  }
}
