package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sum per entity: who contributes how much to a cell. */
public final class EntityState implements State {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, BigDecimal> sums = new HashMap<>();

  /**
   * A contribution to a cell.
   *
   * @param entity who
   * @param value how much
   */
  public record Contribution(String entity, BigDecimal value) {}

  /** Adds a value of an entity. */
  public void add(String entity, BigDecimal value) {
    sums.merge(entity, value, BigDecimal::add);
  }

  /** All contributions, the largest first, ties by entity. */
  public List<Contribution> contributions() {
    return sums.entrySet().stream()
        .map(e -> new Contribution(e.getKey(), e.getValue()))
        .sorted(
            Comparator.comparing(Contribution::value)
                .reversed()
                .thenComparing(Contribution::entity))
        .toList();
  }

  /** Number of entities. */
  public int count() {
    return sums.size();
  }

  private BigDecimal total() {
    return sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Share in % of the n largest; empty if the total is not positive. */
  public Optional<BigDecimal> topShare(int n) {
    BigDecimal total = total();
    if (total.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal top =
        contributions().stream()
            .limit(n)
            .map(Contribution::value)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(top.multiply(HUNDRED).divide(total, MathContext.DECIMAL128));
  }

  /** Herfindahl-Hirschman index Σ (x_i / X)², 0 to 1; empty if the total is not positive. */
  public Optional<BigDecimal> herfindahl() {
    BigDecimal total = total();
    if (total.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal squares =
        sums.values().stream().map(v -> v.multiply(v)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return Optional.of(squares.divide(total.multiply(total), MathContext.DECIMAL128));
  }

  @Override
  public void merge(State other) {
    ((EntityState) other).sums.forEach(this::add);
  }

  @Override
  public State copy() {
    EntityState copy = new EntityState();
    copy.merge(this);
    return copy;
  }
}
