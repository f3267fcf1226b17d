package org.yanhe.methods.growth;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

/**
 * Same-unit growth (可比口径): over the units of the current frame that report last year's figure
 * themselves, so that units entering or leaving the frame do not distort the rate. The ratio of two
 * published levels differs from it and can even have the other sign. Parts of a frame add up with
 * {@link #plus}, in any order.
 *
 * @param current sum of the matched units' figures of the period
 * @param yearBefore sum of the same units' figures one year before
 * @param matched how many units report both
 * @param unmatched how many units of the frame lack one of the two figures
 * @param unmatchedCurrent what the unmatched units report for the period: in the level, not in the
 *     rate
 */
public record MatchedGrowth(
    BigDecimal current,
    BigDecimal yearBefore,
    long matched,
    long unmatched,
    BigDecimal unmatchedCurrent) {

  /** A frame without units. */
  public static final MatchedGrowth NONE =
      new MatchedGrowth(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO);

  /**
   * Adds up the returns of a frame.
   *
   * @param returns one per unit, in any order
   * @throws IllegalArgumentException if a unit occurs twice
   */
  public static MatchedGrowth of(List<UnitReturn> returns) {
    Set<String> seen = new HashSet<>();
    for (UnitReturn row : returns) {
      if (!seen.add(row.unit())) {
        throw new IllegalArgumentException(
            "Cannot match unit '" + row.unit() + "': it reports twice. Keep one of its returns.");
      }
    }
    return returns.stream().map(MatchedGrowth::of).reduce(NONE, MatchedGrowth::plus);
  }

  private static MatchedGrowth of(UnitReturn row) {
    BigDecimal current = row.current().number().orElse(BigDecimal.ZERO);
    return row.isMatched()
        ? new MatchedGrowth(current, row.yearBefore().number().orElseThrow(), 1, 0, BigDecimal.ZERO)
        : new MatchedGrowth(BigDecimal.ZERO, BigDecimal.ZERO, 0, 1, current);
  }

  /** The two parts of a frame together. */
  public MatchedGrowth plus(MatchedGrowth other) {
    return new MatchedGrowth(
        current.add(other.current),
        yearBefore.add(other.yearBefore),
        matched + other.matched,
        unmatched + other.unmatched,
        unmatchedCurrent.add(other.unmatchedCurrent));
  }

  /**
   * The growth rate of the matched units in %: absent as not reported if no unit of the frame
   * reports both figures, as not applicable if the frame is empty.
   */
  public Figure rate() {
    if (matched == 0) {
      return Figure.absent(unmatched == 0 ? Reason.NOT_APPLICABLE : Reason.NOT_REPORTED);
    }
    return Growth.rate(Figure.known(current), Figure.known(yearBefore));
  }

  /** The level of the whole frame, matched or not. */
  public BigDecimal level() {
    return current.add(unmatchedCurrent);
  }

  /** Share of the level that the rate rests on, in %: {@code current / level · 100}. */
  public Figure coverage() {
    return Arithmetic.percent(Figure.known(current), Figure.known(level()));
  }
}
