package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/**
 * The digital economy of a region by one method, with everything it was computed from.
 *
 * @param method the method
 * @param region the region
 * @param working the working table: inputs, parameters and steps in the order of computation
 * @param remarks what a reader must know about the inputs, in the order of codes
 */
public record DigitalAccount(
    AccountMethod method, RegionCode region, List<WorkingRow> working, List<Remark> remarks) {
  public DigitalAccount {
    working = List.copyOf(working);
    remarks = List.copyOf(remarks);
  }

  /**
   * The digital-economy total.
   *
   * @param year one of the account
   * @return in 亿元, not rounded
   * @throws IllegalArgumentException if the account has no such year
   */
  public BigDecimal total(Period year) {
    return value(AccountStep.TOTAL, ClassCode.TOTAL, ClassCode.TOTAL, year)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot tell the total of " + year + ": not a year of the account"));
  }

  /**
   * The total as a share of GDP or of another denominator.
   *
   * @param denominator positive, in 亿元
   * @return in %, to 34 digits
   */
  public BigDecimal shareOf(BigDecimal denominator, Period year) {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "Invalid denominator: '" + denominator.toPlainString() + "' (above 0)");
    }
    return total(year).movePointRight(2).divide(denominator, MathContext.DECIMAL128);
  }

  /** A value of the working table. */
  public Optional<BigDecimal> value(Step step, ClassCode industry, ClassCode detail, Period year) {
    return working.stream()
        .filter(row -> row.step() == step && row.year().equals(year))
        .filter(row -> row.industry().equals(industry) && row.detail().equals(detail))
        .map(WorkingRow::value)
        .findFirst();
  }

  /** The rows of a step, in order. */
  public List<WorkingRow> rows(Step step) {
    return working.stream().filter(row -> row.step() == step).toList();
  }
}
