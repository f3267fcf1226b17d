package org.yanhe.model.revision;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.release.Observation;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A difference between two releases in one figure.
 *
 * @param kind what happened to it
 * @param before as the earlier release has it; equal to {@code after} if it was added
 * @param after as the later release has it; equal to {@code before} if it was deleted
 * @param reasons as declared; none if nobody declared one
 */
public record Revision(Kind kind, Observation before, Observation after, List<Label> reasons) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Revision {
    reasons = List.copyOf(reasons);
  }

  /** What happened to a figure, in the order in which differences are listed. */
  public enum Kind {
    /** Another value, unit or number of decimals. */
    CHANGED("changed", "修订", "changed"),
    /** A value came, went, became final, or is absent for another reason. */
    STATUS_CHANGED("status-changed", "状态变化", "status changed"),
    /** The later release has no such figure. */
    DELETED("deleted", "删除", "deleted"),
    /** The earlier release has no such figure. */
    ADDED("added", "新增", "added");

    private final String word;
    private final String zh;
    private final String en;

    Kind(String word, String zh, String en) {
      this.word = word;
      this.zh = zh;
      this.en = en;
    }

    /** Such as {@code status-changed}. */
    public String word() {
      return word;
    }

    /** In both languages. */
    public Label label() {
      return new Label(zh, en);
    }
  }

  /** Largest first: changes by size in % or points, then the rest by cell. */
  static final Comparator<Revision> LARGEST_FIRST =
      Comparator.comparing(Revision::kind)
          .thenComparing(Comparator.comparing(Revision::size).reversed())
          .thenComparing(revision -> revision.cell());

  private static final BigDecimal BEYOND_ALL = new BigDecimal("1E+1000");

  /** Which figure. */
  public Observation.Cell cell() {
    return after.cell();
  }

  /** The figure before; empty if there was none, or if it is withheld now. */
  public Optional<BigDecimal> valueBefore() {
    return kind == Kind.ADDED || isWithheld() ? Optional.empty() : before.figure().number();
  }

  /** The figure after; empty if there is none. */
  public Optional<BigDecimal> valueAfter() {
    return kind == Kind.DELETED ? Optional.empty() : after.figure().number();
  }

  /** The status before; empty if there was no such figure. */
  public String statusBefore() {
    return kind == Kind.ADDED ? "" : before.status();
  }

  /** The status after; empty if there is no such figure. */
  public String statusAfter() {
    return kind == Kind.DELETED ? "" : after.status();
  }

  /** A figure that is withheld now must not be told by what it was. */
  private boolean isWithheld() {
    Figure withheld = Figure.absent(Reason.SUPPRESSED);
    return after.figure().equals(withheld);
  }

  /** After less before, in the unit of the figure; empty unless both are values of one unit. */
  public Optional<BigDecimal> change() {
    return before.unit().equals(after.unit())
        ? valueBefore().flatMap(b -> valueAfter().map(a -> a.subtract(b)))
        : Optional.empty();
  }

  /**
   * The change in % of the value before; empty where that is zero, and for rates, whose changes are
   * points: a rate of growth that was near zero would else seem to change most.
   */
  public Optional<BigDecimal> changePercent() {
    return change()
        .filter(change -> !after.unit().isRate())
        .flatMap(
            change ->
                valueBefore()
                    .filter(b -> b.signum() != 0)
                    .map(b -> change.multiply(HUNDRED).divide(b.abs(), MathContext.DECIMAL64)));
  }

  /** Per cent of amounts and percentage points of rates are taken to weigh the same. */
  private BigDecimal size() {
    if (kind != Kind.CHANGED) {
      return BigDecimal.ZERO;
    }
    Optional<BigDecimal> size =
        after.unit().isRate()
            ? change().map(points -> points.multiply(after.unit().factor()))
            : changePercent();
    return size.map(BigDecimal::abs).orElse(BEYOND_ALL);
  }

  /** Whether readers of a printed table can see the difference. */
  public boolean isPrinted() {
    return kind != Kind.CHANGED || !printed(before).equals(printed(after));
  }

  private static String printed(Observation o) {
    return o.figure()
        .number()
        .map(v -> v.setScale(o.decimals(), RoundingMode.HALF_UP).toPlainString() + o.unit())
        .orElse("");
  }

  /** The reasons in one language, one after the other. */
  public String reason(Language language) {
    String between = language == Language.ZH ? "；" : "; ";
    return String.join(between, reasons.stream().map(r -> r.in(language)).toList());
  }

  Revision because(List<Label> declared) {
    return new Revision(kind, before, after, declared);
  }
}
