package org.yanhe.model.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.Observation;

/** Counts identities and keeps those that do not hold. */
final class Ledger {
  /** What the 34 digits of derived figures may differ by, relative to their size or to 1. */
  private static final BigDecimal NOISE = new BigDecimal("1E-15");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<Identity, Integer> checked = new EnumMap<>(Identity.class);
  private final List<Reconciliation.Broken> broken = new ArrayList<>();

  /** Indicators of which some figure has more digits than are printed. */
  private final Set<IndicatorCode> full = new HashSet<>();

  Ledger(List<Observation> observations) {
    observations.stream()
        .filter(o -> digits(o) > o.decimals())
        .forEach(o -> full.add(o.cell().indicator()));
    for (Identity identity : Identity.values()) {
      checked.put(identity, 0);
    }
  }

  /**
   * Compares a published figure with what it must be.
   *
   * @param published the figure
   * @param expected from other published figures
   * @param rounded how many other figures were published in printed digits alone
   */
  void compare(
      Identity identity, Observation published, BigDecimal expected, long rounded, String how) {
    checked.merge(identity, 1, Integer::sum);
    BigDecimal value = published.figure().number().orElseThrow();
    BigDecimal noise = NOISE.multiply(value.abs().max(BigDecimal.ONE));
    boolean isPrinted =
        identity == Identity.FORMULA
            ? !full.contains(published.cell().indicator())
            : isRounded(published);
    BigDecimal steps = BigDecimal.valueOf(rounded + (isPrinted ? 1 : 0));
    BigDecimal allowed = halfStep(published).multiply(steps).add(noise);
    if (value.subtract(expected).abs().compareTo(allowed) > 0) {
      broken.add(
          new Reconciliation.Broken(
              identity,
              published.cell()
                  + " is "
                  + value.toPlainString()
                  + ", but "
                  + how
                  + " is "
                  + expected.toPlainString()));
    }
  }

  /** Notes an identity of another kind. */
  void note(Identity identity, boolean holds, String what) {
    checked.merge(identity, 1, Integer::sum);
    if (!holds) {
      broken.add(new Reconciliation.Broken(identity, what));
    }
  }

  private static int digits(Observation o) {
    return o.figure().number().map(v -> v.stripTrailingZeros().scale()).orElse(0);
  }

  /**
   * Whether the figures of an indicator are published in printed digits alone, so that a rounding
   * note applies to sums of them. Whole numbers need none.
   */
  boolean isRounded(Observation o) {
    return o.decimals() > 0 && !full.contains(o.cell().indicator());
  }

  private static BigDecimal halfStep(Observation o) {
    return HALF.movePointLeft(o.decimals());
  }

  Reconciliation closed() {
    return new Reconciliation(checked, broken);
  }
}
