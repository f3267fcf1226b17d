package org.yanhe.methods.disclosure;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.project.DisclosureSpec;

/**
 * The disclosure rules of a project.
 *
 * @param standard for indicators without rules of their own
 * @param special by code of the indicator
 * @param loss what secondary suppression keeps small
 * @param holdings which respondents act as one
 * @param counts how counts are told that are perturbed instead of withheld, by indicator
 */
public record Rules(
    PrimaryRules standard,
    Map<String, PrimaryRules> special,
    Loss loss,
    Holdings holdings,
    Map<IndicatorCode, CountMethod> counts) {
  /** {@link PrimaryRules#STANDARD} for all, and the fewest cells. */
  public static final Rules STANDARD =
      new Rules(PrimaryRules.STANDARD, Map.of(), Loss.CELLS, Holdings.NONE, Map.of());

  /** Keeps its own copy. */
  public Rules {
    special = Map.copyOf(special);
    counts = Map.copyOf(counts);
  }

  /** The rules that a project declares. */
  public static Rules of(DisclosureSpec spec) {
    Map<String, PrimaryRules> special = new TreeMap<>();
    spec.indicators()
        .forEach((code, set) -> special.put(code.text(), primary(set, spec, code.text())));
    spec.consents().stream()
        .map(DisclosureSpec.Consent::indicator)
        .filter(code -> !code.isEmpty())
        .forEach(code -> special.putIfAbsent(code, primary(spec.respondents(), spec, code)));
    return new Rules(
        primary(spec.respondents(), spec, ""),
        special,
        Loss.valueOf(spec.loss().name()),
        new Holdings(spec.holdings()),
        spec.counts());
  }

  private static PrimaryRules primary(
      DisclosureSpec.RuleSet set, DisclosureSpec spec, String indicator) {
    return new PrimaryRules(
        set.rules().stream().map(Rules::rule).toList(),
        set.zerosAreSecret() ? ZeroRule.SECRET : ZeroRule.PUBLIC,
        set.mayBeNegative() ? Cell.Sign.ANY : Cell.Sign.NON_NEGATIVE,
        new Waivers(
            spec.consents().stream()
                .filter(consent -> consent.covers(indicator))
                .map(DisclosureSpec.Consent::respondent)
                .collect(Collectors.toSet())));
  }

  private static PrimaryRule rule(DisclosureSpec.Rule rule) {
    return switch (rule.kind()) {
      case MINIMUM_FREQUENCY ->
          new PrimaryRule.MinimumFrequency(rule.first().intValueExact(), rule.second());
      case DOMINANCE -> new PrimaryRule.Dominance(rule.first().intValueExact(), rule.second());
      case P_PERCENT -> new PrimaryRule.PPercent(rule.first());
      case PRIOR_POSTERIOR -> new PrimaryRule.PriorPosterior(rule.first(), rule.second());
    };
  }

  /**
   * The primary rules of an indicator.
   *
   * @param indicator its code; words before it, as in {@code rest of} a figure, do not matter
   */
  public PrimaryRules of(String indicator) {
    return special.getOrDefault(indicator.substring(indicator.lastIndexOf(' ') + 1), standard);
  }
}
