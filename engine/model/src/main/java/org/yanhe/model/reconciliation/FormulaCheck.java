package org.yanhe.model.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/** Makes every derived figure again from the published figures of its formula. */
final class FormulaCheck {
  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final PublicRelease release;
  private final Ledger ledger;
  private final InputCells inputs;

  FormulaCheck(PublicRelease release, Ledger ledger) {
    this.release = release;
    this.ledger = ledger;
    this.inputs = InputCells.of(release);
  }

  void check() {
    for (Observation o : release.observations()) {
      if (o.figure().isKnown()) {
        check(o);
      }
    }
  }

  private void check(Observation o) {
    List<Cell> cells = inputs.of(o.cell());
    List<BigDecimal> values =
        cells.stream().map(release::figure).map(Figure::number).flatMap(Optional::stream).toList();
    Formula formula = release.catalogue().get(o.cell().indicator()).formula();
    if (!cells.isEmpty() && values.size() == cells.size()) {
      again(formula, values)
          .ifPresent(expected -> ledger.compare(Identity.FORMULA, o, expected, 0, formula.text()));
    }
  }

  /** The figure of a formula; empty where it divides by zero or has a method of its own. */
  private static Optional<BigDecimal> again(Formula formula, List<BigDecimal> x) {
    if (formula instanceof Formula.Ratio ratio) {
      BigDecimal below =
          ratio.at() == Formula.Ratio.At.MEAN_OF_YEAR
              ? x.get(1).add(x.get(2)).multiply(HALF)
              : x.get(1);
      return quotient(x.get(0).multiply(ratio.per()), below);
    }
    if (formula instanceof Formula.Share || formula instanceof Formula.Deflated) {
      return quotient(x.get(0).multiply(HUNDRED), x.get(1));
    }
    if (formula instanceof Formula.Growth growth) {
      return growth(growth, x.get(0), x.get(1));
    }
    if (formula instanceof Formula.Change) {
      return Optional.of(x.get(0).subtract(x.get(1)));
    }
    if (formula instanceof Formula.Contribution contribution) {
      return contribution(contribution, x);
    }
    if (formula instanceof Formula.BaseEffect effect) {
      return baseEffect(effect, x);
    }
    if (formula instanceof Formula.Sum || formula instanceof Formula.Cumulative) {
      return x.stream().reduce(BigDecimal::add);
    }
    if (formula instanceof Formula.LocationQuotient) {
      return quotient(x.get(0), x.get(1))
          .flatMap(here -> quotient(x.get(2), x.get(3)).flatMap(above -> quotient(here, above)));
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> growth(
      Formula.Growth growth, BigDecimal now, BigDecimal base) {
    if (base.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal ratio = now.divide(base, DIGITS);
    return Optional.of(
        percent(growth.over() == Formula.Growth.Over.TWO_YEARS ? ratio.sqrt(DIGITS) : ratio));
  }

  private static BigDecimal percent(BigDecimal factor) {
    return factor.subtract(BigDecimal.ONE).multiply(HUNDRED);
  }

  /**
   * Current, base, and the year before that or the end of last year; or the latter and the base.
   */
  private static Optional<BigDecimal> baseEffect(Formula.BaseEffect effect, List<BigDecimal> x) {
    if (x.stream().anyMatch(value -> value.signum() <= 0)) {
      return Optional.empty();
    }
    BigDecimal growth = percent(x.get(0).divide(x.get(1), DIGITS));
    return Optional.of(
        switch (effect.as()) {
          case CARRY_OVER -> growth;
          case FRESH -> growth.subtract(percent(x.get(2).divide(x.get(1), DIGITS)));
          case TWO_YEARS ->
              growth.subtract(percent(x.get(0).divide(x.get(2), DIGITS).sqrt(DIGITS)));
        });
  }

  /** Part, its base, total, its base. */
  private static Optional<BigDecimal> contribution(
      Formula.Contribution contribution, List<BigDecimal> x) {
    BigDecimal increment = x.get(0).subtract(x.get(1)).multiply(HUNDRED);
    return contribution.as() == Formula.Contribution.Form.PULL
        ? quotient(increment, x.get(3))
        : quotient(increment, x.get(2).subtract(x.get(3)));
  }

  private static Optional<BigDecimal> quotient(BigDecimal above, BigDecimal below) {
    return below.signum() == 0 ? Optional.empty() : Optional.of(above.divide(below, DIGITS));
  }
}
