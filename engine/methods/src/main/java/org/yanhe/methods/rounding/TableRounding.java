package org.yanhe.methods.rounding;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * The rounding rule of a table.
 *
 * @param rounding what happens halfway
 * @param closure whether printed parts must add up to the printed total
 */
public record TableRounding(Rounding rounding, Closure closure) {
  /** Half up, parts and totals on their own. */
  public static final TableRounding YEARBOOK =
      new TableRounding(Rounding.HALF_UP, Closure.INDEPENDENT);

  /**
   * Rounds a total and its parts.
   *
   * @param total in full precision
   * @param parts in full precision, in printed order; with an absent part or total the known ones
   *     are rounded on their own whatever the rule
   * @param decimals printed digits after the point
   * @throws IllegalArgumentException under {@link Closure#LARGEST_REMAINDER}, if all parts are
   *     known and differ from the total by more than rounding can hide
   */
  public Rounded round(Figure total, List<Figure> parts, int decimals) {
    boolean complete = total.isKnown() && parts.stream().allMatch(Figure::isKnown);
    Figure printedTotal = rounding.round(total, decimals);
    if (!complete || closure == Closure.INDEPENDENT || parts.isEmpty()) {
      return new Rounded(
          printedTotal, parts.stream().map(part -> rounding.round(part, decimals)).toList());
    }
    List<BigDecimal> values = parts.stream().map(part -> part.number().orElseThrow()).toList();
    List<BigDecimal> printed =
        LargestRemainder.allocate(printedTotal.number().orElseThrow(), values, decimals);
    return new Rounded(printedTotal, printed.stream().map(Figure::known).toList());
  }
}
