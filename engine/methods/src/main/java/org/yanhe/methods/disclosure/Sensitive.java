package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.yanhe.methods.state.EntityState.Contribution;

/** What the primary rules share. */
final class Sensitive {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Sensitive() {}

  static BigDecimal percent(BigDecimal percent, BigDecimal of) {
    return percent.multiply(of).scaleByPowerOfTen(-2);
  }

  static boolean anyUnwaived(List<Contribution> respondents, Waivers waivers) {
    return respondents.stream().anyMatch(r -> !waivers.covers(r.entity()));
  }

  /**
   * The largest respondent that did not waive is estimated by the largest of the others; whoever
   * waived still attacks.
   */
  static Optional<BigDecimal> estimate(Respondents cell, Waivers waivers, BigDecimal p) {
    for (Contribution target : cell.largest()) {
      if (!waivers.covers(target.entity())) {
        Contribution attacker =
            cell.largest().stream()
                .filter(c -> !c.entity().equals(target.entity()))
                .findFirst()
                .orElse(new Contribution("", BigDecimal.ZERO));
        BigDecimal rest = cell.magnitude().subtract(target.value()).subtract(attacker.value());
        BigDecimal level = percent(p, target.value()).subtract(rest);
        return level.signum() > 0
            ? Optional.of(level.round(MathContext.DECIMAL128))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  static void positive(String what, BigDecimal value) {
    if (value.signum() <= 0) {
      throw new IllegalArgumentException(
          "Invalid " + what + ": '" + value.toPlainString() + "' (above 0)");
    }
  }

  static void percentage(String what, BigDecimal value) {
    if (value.signum() <= 0 || value.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException(
          "Invalid " + what + ": '" + value.toPlainString() + "' (above 0, at most 100)");
    }
  }
}
