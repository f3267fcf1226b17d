package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Place;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.project.DisclosureSpec;

/** The rules of a project file, as they are applied. */
class RulesTest {
  private static final Place PLACE = Place.of("project.yaml");

  private static DisclosureSpec.RuleSet set(
      boolean zerosAreSecret, boolean mayBeNegative, DisclosureSpec.Rule... rules) {
    return new DisclosureSpec.RuleSet(List.of(rules), zerosAreSecret, mayBeNegative, PLACE);
  }

  private static DisclosureSpec.Rule rule(DisclosureSpec.Kind kind, int first, int second) {
    return new DisclosureSpec.Rule(kind, BigDecimal.valueOf(first), BigDecimal.valueOf(second));
  }

  private static DisclosureSpec.Consent consent(String respondent, String indicator) {
    return new DisclosureSpec.Consent(
        respondent, indicator, "office", LocalDate.of(2026, 11, 26), "census", PLACE);
  }

  private static DisclosureSpec spec(
      DisclosureSpec.RuleSet all,
      Map<IndicatorCode, DisclosureSpec.RuleSet> special,
      DisclosureSpec.Consent... consents) {
    return new DisclosureSpec(
        all,
        special,
        Map.of(IndicatorCode.parse("core.shops"), new CountMethod.Rounding(3)),
        DisclosureSpec.Loss.LOG_VALUES,
        Map.of("plant", "group"),
        List.of(consents));
  }

  @Test
  void a_project_without_rules_has_the_standard_ones() {
    assertThat(Rules.of(DisclosureSpec.standard())).isEqualTo(Rules.STANDARD);
  }

  @Test
  void every_kind_of_rule_is_the_one_of_its_name() {
    Rules rules =
        Rules.of(
            spec(
                set(
                    false,
                    false,
                    rule(DisclosureSpec.Kind.MINIMUM_FREQUENCY, 4, 20),
                    rule(DisclosureSpec.Kind.DOMINANCE, 1, 75),
                    rule(DisclosureSpec.Kind.P_PERCENT, 15, 0),
                    rule(DisclosureSpec.Kind.PRIOR_POSTERIOR, 10, 50)),
                Map.of()));

    assertThat(rules.of("core.sales").rules())
        .containsExactly(
            new PrimaryRule.MinimumFrequency(4, BigDecimal.valueOf(20)),
            new PrimaryRule.Dominance(1, BigDecimal.valueOf(75)),
            new PrimaryRule.PPercent(BigDecimal.valueOf(15)),
            new PrimaryRule.PriorPosterior(BigDecimal.TEN, BigDecimal.valueOf(50)))
        .extracting(PrimaryRule::toString)
        .containsExactly("minimum frequency 4", "dominance (1,75)", "p% (15)", "(p,q) (10,50)");
    assertThat(rules.loss()).isEqualTo(Loss.LOG_VALUES);
    assertThat(rules.holdings().of("plant")).isEqualTo("group");
    assertThat(rules.counts()).containsOnlyKeys(IndicatorCode.parse("core.shops"));
  }

  @Test
  void zeros_and_signs_are_those_of_the_indicator_or_of_all() {
    IndicatorCode profit = IndicatorCode.parse("core.profit");
    Rules rules = Rules.of(spec(set(false, false), Map.of(profit, set(true, true))));

    assertThat(rules.of("core.profit").zeros()).isEqualTo(ZeroRule.SECRET);
    assertThat(rules.of("core.profit").amounts()).isEqualTo(Cell.Sign.ANY);
    assertThat(rules.of("rest 0 of core.profit"))
        .as("a rest is judged like what it is a rest of")
        .isEqualTo(rules.of("core.profit"));
    assertThat(rules.of("core.sales").zeros()).isEqualTo(ZeroRule.PUBLIC);
    assertThat(rules.of("core.sales").amounts()).isEqualTo(Cell.Sign.NON_NEGATIVE);
  }

  @Test
  void who_agreed_for_one_indicator_did_not_for_others() {
    IndicatorCode profit = IndicatorCode.parse("core.profit");
    Rules rules =
        Rules.of(
            spec(
                set(false, false),
                Map.of(profit, set(true, true)),
                consent("a", ""),
                consent("b", "core.sales"),
                consent("c", "core.profit")));

    assertThat(rules.of("core.output").waivers()).isEqualTo(new Waivers(Set.of("a")));
    assertThat(rules.of("core.sales").waivers()).isEqualTo(new Waivers(Set.of("a", "b")));
    assertThat(rules.of("core.sales").zeros()).isEqualTo(ZeroRule.PUBLIC);
    assertThat(rules.of("core.profit").waivers()).isEqualTo(new Waivers(Set.of("a", "c")));
    assertThat(rules.of("core.profit").zeros()).as("its own rules").isEqualTo(ZeroRule.SECRET);
  }

  @Test
  void a_loss_is_one_the_value_or_its_logarithm() {
    assertThat(Loss.CELLS.of(-8)).isEqualTo(1);
    assertThat(Loss.VALUES.of(-8)).isEqualTo(8);
    assertThat(Loss.LOG_VALUES.of(-(Math.E - 1))).isEqualTo(1);
  }
}
