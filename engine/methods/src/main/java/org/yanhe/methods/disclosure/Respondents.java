package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.yanhe.methods.state.EntityState.Contribution;

/**
 * Who stands behind a cell. Amounts are magnitudes |x|, so that a loss hides nobody behind the
 * gains of others (Handbook 4.2.2).
 *
 * @param count respondents that contribute an amount other than zero
 * @param zeros respondents that returned zero
 * @param magnitude X = Σ |x_i|
 * @param largest at least the {@code min(count, 3)} largest |x_i|, the largest first, ties by name;
 *     rules on more than three respondents need as many
 */
public record Respondents(int count, int zeros, BigDecimal magnitude, List<Contribution> largest) {
  /** A cell without respondents: a departmental total, or an empty cell. */
  public static final Respondents NONE = new Respondents(0, 0, BigDecimal.ZERO, List.of());

  /** Rules look at no more than these. */
  static final int KEPT = 20;

  /** Checks the parts against each other. */
  public Respondents {
    largest = List.copyOf(largest);
    if (count < largest.size() || largest.size() < Math.min(count, 3)) {
      throw new IllegalArgumentException(
          "Cannot judge a cell of "
              + count
              + " respondents: "
              + largest.size()
              + " contributions are given. Give at least the three largest.");
    }
  }

  /** Merges holdings first, then orders their amounts. */
  public static Respondents of(Collection<Contribution> contributions, Holdings holdings) {
    // In the order that they come in: states give the largest first, and sorting is soon done.
    Map<String, BigDecimal> merged = new LinkedHashMap<>();
    contributions.forEach(c -> merged.merge(holdings.of(c.entity()), c.value(), BigDecimal::add));
    List<Contribution> amounts =
        merged.entrySet().stream()
            .filter(e -> e.getValue().signum() != 0)
            .map(e -> new Contribution(e.getKey(), e.getValue().abs()))
            .sorted(Contribution.LARGEST_FIRST)
            .toList();
    BigDecimal magnitude =
        amounts.stream().map(Contribution::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Respondents(
        amounts.size(),
        merged.size() - amounts.size(),
        magnitude,
        List.copyOf(amounts.subList(0, Math.min(KEPT, amounts.size()))));
  }

  /** Both groups together, which have nobody in common. */
  public Respondents plus(Respondents other) {
    return new Respondents(
        count + other.count,
        zeros + other.zeros,
        magnitude.add(other.magnitude),
        Stream.concat(largest.stream(), other.largest.stream())
            .sorted(Contribution.LARGEST_FIRST)
            .limit(KEPT)
            .toList());
  }

  /** What the others contribute, for a respondent of the cell; without bound for anybody else. */
  double besides(String respondent) {
    return largest.stream()
        .filter(c -> c.entity().equals(respondent))
        .findFirst()
        .map(c -> magnitude.subtract(c.value()).doubleValue())
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** The same respondents with amounts in another unit. */
  public Respondents in(UnaryOperator<BigDecimal> conversion) {
    return new Respondents(
        count,
        zeros,
        conversion.apply(magnitude),
        largest.stream()
            .map(c -> new Contribution(c.entity(), conversion.apply(c.value())))
            .toList());
  }

  /** Sum of the n largest magnitudes. */
  BigDecimal top(int n) {
    if (n > largest.size() && count > largest.size()) {
      throw new IllegalArgumentException(
          "Cannot add the "
              + n
              + " largest of "
              + count
              + " respondents: "
              + largest.size()
              + " are given. Give as many as the rules look at.");
    }
    return largest.stream()
        .limit(n)
        .map(Contribution::value)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether one respondent alone makes the cell, and so knows it. */
  boolean isSingle() {
    return count == 1;
  }
}
