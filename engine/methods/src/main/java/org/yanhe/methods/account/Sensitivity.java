package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * What becomes of a total when an assumption changes.
 *
 * @param label what was changed
 * @param step by how much, negative for less
 * @param unit unit of the step
 * @param year the year of the total
 * @param total the total after the change, 亿元; absent if none can be computed
 * @param difference {@code total} less the total of the account
 * @param problem why there is no total; empty if there is one
 */
public record Sensitivity(
    Label label,
    BigDecimal step,
    Unit unit,
    Period year,
    Figure total,
    Figure difference,
    String problem) {

  static Sensitivity of(
      Label label,
      BigDecimal step,
      Unit unit,
      Period year,
      BigDecimal before,
      Supplier<BigDecimal> after) {
    try {
      BigDecimal total = after.get();
      Figure difference = Figure.known(total.subtract(before));
      return new Sensitivity(label, step, unit, year, Figure.known(total), difference, "");
    } catch (Stop.InputError impossible) {
      Figure none = Figure.absent(Reason.NOT_APPLICABLE);
      return new Sensitivity(
          label, step, unit, year, none, none, String.valueOf(impossible.getMessage()));
    }
  }
}
