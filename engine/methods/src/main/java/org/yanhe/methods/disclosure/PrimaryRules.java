package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The primary rules of an indicator. A cell is sensitive if any rule says so; the highest level
 * counts.
 *
 * @param rules in the order of the project file, which breaks ties of level
 * @param zeros whether zeros are secret
 * @param amounts whether everybody knows that no amount is below zero
 * @param waivers who agreed to be recognisable
 */
public record PrimaryRules(
    List<PrimaryRule> rules, ZeroRule zeros, Cell.Sign amounts, Waivers waivers) {
  /** At least three respondents, and no two with more than 85 %. */
  public static final PrimaryRules STANDARD =
      new PrimaryRules(
          List.of(
              new PrimaryRule.MinimumFrequency(3, BigDecimal.TEN),
              new PrimaryRule.Dominance(2, BigDecimal.valueOf(85))),
          ZeroRule.PUBLIC,
          Cell.Sign.NON_NEGATIVE,
          Waivers.NONE);

  /** Keeps its own copy. */
  public PrimaryRules {
    rules = List.copyOf(rules);
  }

  /** The least number of respondents that the rules ask for; 1 if none does. */
  public int leastCount() {
    return rules.stream()
        .filter(PrimaryRule.MinimumFrequency.class::isInstance)
        .mapToInt(rule -> ((PrimaryRule.MinimumFrequency) rule).n())
        .max()
        .orElse(1);
  }

  /**
   * Judges a cell.
   *
   * @param step least level: an interval narrower than a published digit hides nothing
   */
  public Optional<Sensitivity> judge(Respondents cell, BigDecimal step) {
    if (cell.count() == 0) {
      return zeros == ZeroRule.SECRET && cell.zeros() > 0
          ? Optional.of(new Sensitivity("zero", step))
          : Optional.empty();
    }
    return rules.stream()
        .flatMap(
            rule ->
                rule.level(cell, waivers).stream()
                    .map(level -> new Sensitivity(rule.toString(), level.max(step))))
        .reduce((a, b) -> Comparator.comparing(Sensitivity::level).compare(b, a) > 0 ? b : a);
  }
}
