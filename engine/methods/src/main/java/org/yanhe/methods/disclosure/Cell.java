package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A cell as the attacker sees it if it is published, and as it is.
 *
 * @param key its name
 * @param value in full precision
 * @param step distance of neighbouring published values (0.1 for one decimal); zero if the value is
 *     published in full precision
 * @param sign what everybody knows about its values
 * @param standing what may be done with it
 * @param respondents who stands behind it; {@link Respondents#NONE} for derived figures and open
 *     data
 */
public record Cell(
    CellKey key,
    BigDecimal value,
    BigDecimal step,
    Sign sign,
    Standing standing,
    Respondents respondents) {

  /** What everybody knows about the values of a cell before reading it. */
  public enum Sign {
    /** Never below zero. */
    NON_NEGATIVE,
    /** Anything. */
    ANY
  }

  /** What may be done with a cell. */
  public enum Standing {
    /** Published, or suppressed where needed. */
    FREE,
    /**
     * Told before by another number: that is an estimate to whoever believes it, so the cell is
     * suppressed only where nothing else protects.
     */
    REVISED,
    /** Known to everybody already, by an earlier release or another publisher. */
    FIXED,
    /** Not in the release, but bound to cells that are. */
    HIDDEN
  }

  /** Checks the step and the sign. */
  public Cell {
    if (step.signum() < 0) {
      throw new IllegalArgumentException(
          "Invalid step of cell " + key + ": '" + step.toPlainString() + "' (not below 0)");
    }
    if (sign == Sign.NON_NEGATIVE && value.signum() < 0) {
      throw new IllegalArgumentException(
          "Cannot protect cell " + key + ": it is below zero. Give it the sign ANY.");
    }
  }

  /** Whether it is published unless it is suppressed. */
  boolean isSuppressible() {
    return standing == Standing.FREE || standing == Standing.REVISED;
  }

  /** The least value that is published as this one. */
  BigDecimal low() {
    return published().subtract(step.multiply(HALF));
  }

  /** The greatest value that is published as this one. */
  BigDecimal high() {
    return published().add(step.multiply(HALF));
  }

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private BigDecimal published() {
    return step.signum() == 0 ? value : value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
