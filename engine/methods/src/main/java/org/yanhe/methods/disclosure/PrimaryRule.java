package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.yanhe.methods.state.EntityState.Contribution;

/**
 * A rule that finds sensitive cells (Handbook 4.2.2). A cell exactly at its threshold is safe. The
 * protection level is how far an attacker's upper bound must stay above the value; the same
 * distance holds below.
 */
public sealed interface PrimaryRule {
  /** The protection level in the unit of the cell, or empty if the cell is safe. */
  Optional<BigDecimal> level(Respondents cell, Waivers waivers);

  /**
   * Minimum frequency: sensitive if {@code count < n}.
   *
   * @param n least number of respondents, at least 1
   * @param protection level in % of the magnitude, as the rule itself defines none
   */
  record MinimumFrequency(int n, BigDecimal protection) implements PrimaryRule {
    /** Sensitive its parameters. */
    public MinimumFrequency {
      Sensitive.positive("minimum frequency", BigDecimal.valueOf(n));
      Sensitive.positive("protection of a rare cell", protection);
    }

    @Override
    public Optional<BigDecimal> level(Respondents cell, Waivers waivers) {
      boolean sensitive =
          cell.count() > 0 && cell.count() < n && Sensitive.anyUnwaived(cell.largest(), waivers);
      return sensitive
          ? Optional.of(Sensitive.percent(protection, cell.magnitude()))
          : Optional.empty();
    }

    @Override
    public String toString() {
      return "minimum frequency " + n;
    }
  }

  /**
   * (n,k)-dominance: sensitive if {@code x1 + … + xn > k/100·X}; level {@code 100/k·(x1 + … + xn) −
   * X}.
   *
   * @param n number of respondents that dominate together
   * @param k share of the cell in %
   */
  record Dominance(int n, BigDecimal k) implements PrimaryRule {
    /** Sensitive its parameters. */
    public Dominance {
      Sensitive.positive("number of dominant respondents", BigDecimal.valueOf(n));
      Sensitive.percentage("dominance", k);
      if (n > Respondents.KEPT) {
        throw new IllegalArgumentException(
            "Invalid number of dominant respondents: '"
                + n
                + "' (at most "
                + Respondents.KEPT
                + ")");
      }
    }

    @Override
    public Optional<BigDecimal> level(Respondents cell, Waivers waivers) {
      BigDecimal top = cell.top(n);
      boolean dominated = top.compareTo(Sensitive.percent(k, cell.magnitude())) > 0;
      List<Contribution> dominant = cell.largest().stream().limit(n).toList();
      if (!dominated || !Sensitive.anyUnwaived(dominant, waivers)) {
        return Optional.empty();
      }
      BigDecimal safe = Sensitive.HUNDRED.multiply(top).divide(k, MathContext.DECIMAL128);
      return Optional.of(safe.subtract(cell.magnitude()));
    }

    @Override
    public String toString() {
      return "dominance (" + n + "," + k.toPlainString() + ")";
    }
  }

  /**
   * p %: sensitive if the second respondent can estimate the first to within p %, {@code X − x1 −
   * x2 < p/100·x1}; level {@code p/100·x1 − (X − x1 − x2)}.
   *
   * @param p in %
   */
  record PPercent(BigDecimal p) implements PrimaryRule {
    /** Sensitive its parameter. */
    public PPercent {
      Sensitive.positive("p", p);
    }

    @Override
    public Optional<BigDecimal> level(Respondents cell, Waivers waivers) {
      return Sensitive.estimate(cell, waivers, p);
    }

    @Override
    public String toString() {
      return "p% (" + p.toPlainString() + ")";
    }
  }

  /**
   * (p,q): as p % for attackers who know every respondent to within q % beforehand, {@code q/100·(X
   * − x1 − x2) < p/100·x1}; level {@code p/q·x1 − (X − x1 − x2)}.
   *
   * @param p in %, below q
   * @param q in %, at most 100
   */
  record PriorPosterior(BigDecimal p, BigDecimal q) implements PrimaryRule {
    /** Sensitive its parameters. */
    public PriorPosterior {
      Sensitive.positive("p", p);
      Sensitive.percentage("q", q);
      if (p.compareTo(q) >= 0) {
        throw new IllegalArgumentException(
            "Invalid p: '" + p.toPlainString() + "' (below q = " + q.toPlainString() + ")");
      }
    }

    @Override
    public Optional<BigDecimal> level(Respondents cell, Waivers waivers) {
      return Sensitive.estimate(
          cell, waivers, Sensitive.HUNDRED.multiply(p).divide(q, MathContext.DECIMAL128));
    }

    @Override
    public String toString() {
      return "(p,q) (" + p.toPlainString() + "," + q.toPlainString() + ")";
    }
  }
}
