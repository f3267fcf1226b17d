package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.state.EntityState.Contribution;

class PrimaryRulesTest {
  private static final BigDecimal STEP = new BigDecimal("0.01");

  @Test
  void minimum_frequency_is_safe_at_n() {
    PrimaryRule rule = new PrimaryRule.MinimumFrequency(3, BigDecimal.TEN);

    assertThat(level(rule, "40", "30", "30")).isEmpty();
    assertThat(level(rule, "60", "40"))
        .hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("10"));
  }

  @Test
  void dominance_is_safe_at_k() {
    PrimaryRule rule = new PrimaryRule.Dominance(2, new BigDecimal("85"));

    assertThat(level(rule, "50", "35", "10", "5")).isEmpty();
    assertThat(level(rule, "50", "36", "9", "5"))
        .as("100/85·86 − 100")
        .hasValueSatisfying(l -> assertThat(l.doubleValue()).isCloseTo(1.176470588, within()));
  }

  @Test
  void p_percent_is_safe_at_p() {
    PrimaryRule rule = new PrimaryRule.PPercent(BigDecimal.TEN);

    assertThat(level(rule, "50", "20", "5")).isEmpty();
    assertThat(level(rule, "50", "20", "3", "1"))
        .as("10/100·50 − 4")
        .hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("1"));
  }

  @Test
  void prior_posterior_is_p_percent_with_p_over_q() {
    PrimaryRule rule = new PrimaryRule.PriorPosterior(BigDecimal.TEN, new BigDecimal("50"));

    assertThat(level(rule, "50", "20", "10")).isEmpty();
    assertThat(level(rule, "50", "20", "8"))
        .as("10/50·50 − 8")
        .hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("2"));
  }

  @Test
  void holdings_are_merged_before_anything_is_counted() {
    List<Contribution> returns =
        List.of(
            new Contribution("plant-1", new BigDecimal("30")),
            new Contribution("plant-2", new BigDecimal("30")),
            new Contribution("shop", new BigDecimal("40")));

    Respondents apart = Respondents.of(returns, Holdings.NONE);
    Respondents together =
        Respondents.of(returns, new Holdings(Map.of("plant-1", "group", "plant-2", "group")));

    assertThat(PrimaryRules.STANDARD.judge(apart, STEP)).isEmpty();
    assertThat(PrimaryRules.STANDARD.judge(together, STEP))
        .map(Sensitivity::rule)
        .hasValue("dominance (2,85)");
    assertThat(together.largest().get(0))
        .isEqualTo(new Contribution("group", new BigDecimal("60")));
  }

  @Test
  void cell_is_safe_only_if_all_who_stand_out_agreed() {
    PrimaryRule rule = new PrimaryRule.MinimumFrequency(3, BigDecimal.TEN);
    Respondents two = Given.respondents("60", "40");

    assertThat(rule.level(two, new Waivers(Set.of("e0", "e1")))).isEmpty();
    assertThat(rule.level(two, new Waivers(Set.of("e0")))).isPresent();
  }

  @Test
  void p_percent_protects_the_largest_that_did_not_agree() {
    PrimaryRule rule = new PrimaryRule.PPercent(BigDecimal.TEN);
    Respondents cell = Given.respondents("50", "20", "1");

    assertThat(rule.level(cell, Waivers.NONE)).isPresent();
    assertThat(rule.level(cell, new Waivers(Set.of("e0"))))
        .as("e1 is estimated by e0 who knows 50: rest 1 is below 10/100·20")
        .hasValueSatisfying(l -> assertThat(l).isEqualByComparingTo("1"));
    assertThat(rule.level(Given.respondents("50", "20", "2"), new Waivers(Set.of("e0")))).isEmpty();
  }

  @Test
  void losses_hide_nobody() {
    Respondents cell = Given.respondents("100", "-95", "2", "3");

    assertThat(cell.magnitude()).isEqualByComparingTo("200");
    assertThat(level(new PrimaryRule.Dominance(2, new BigDecimal("85")), "100", "-95", "2", "3"))
        .isPresent();
  }

  @Test
  void zeros_are_no_respondents_and_secret_only_by_rule() {
    Respondents zeros = Given.respondents("0", "0", "0", "0");
    PrimaryRules secret =
        new PrimaryRules(List.of(), ZeroRule.SECRET, Cell.Sign.NON_NEGATIVE, Waivers.NONE);

    assertThat(Given.respondents("5", "0", "0").count()).isEqualTo(1);
    assertThat(PrimaryRules.STANDARD.judge(zeros, STEP)).isEmpty();
    assertThat(secret.judge(zeros, STEP)).hasValue(new Sensitivity("zero", STEP));
    assertThat(secret.judge(Respondents.NONE, STEP)).as("an empty cell").isEmpty();
  }

  @Test
  void highest_level_counts_and_is_never_below_a_published_digit() {
    Respondents single = Given.respondents("100");

    assertThat(PrimaryRules.STANDARD.judge(single, STEP))
        .as("100/85·100 − 100 = 17.6 against 10 % of 100")
        .map(Sensitivity::rule)
        .hasValue("dominance (2,85)");
    assertThat(PrimaryRules.STANDARD.judge(single, new BigDecimal("50")))
        .map(Sensitivity::level)
        .hasValue(new BigDecimal("50"));
  }

  @Test
  void impossible_parameters_are_told() {
    assertThatThrownBy(() -> new PrimaryRule.Dominance(2, new BigDecimal("101")))
        .hasMessage("Invalid dominance: '101' (above 0, at most 100)");
    assertThatThrownBy(() -> new PrimaryRule.Dominance(2, BigDecimal.ZERO))
        .hasMessage("Invalid dominance: '0' (above 0, at most 100)");
    assertThatThrownBy(() -> new PrimaryRule.Dominance(0, BigDecimal.TEN))
        .hasMessage("Invalid number of dominant respondents: '0' (above 0)");
    assertThatThrownBy(() -> new PrimaryRule.Dominance(21, BigDecimal.TEN))
        .hasMessage("Invalid number of dominant respondents: '21' (at most 20)");
    assertThat(new PrimaryRule.Dominance(20, new BigDecimal("100")))
        .hasToString("dominance (20,100)");
    assertThatThrownBy(() -> new PrimaryRule.PriorPosterior(BigDecimal.TEN, BigDecimal.TEN))
        .hasMessage("Invalid p: '10' (below q = 10)");
  }

  @Test
  void rules_look_at_as_many_of_the_largest_as_they_name() {
    String[] equal = Collections.nCopies(25, "4").toArray(String[]::new);
    Respondents given = new Respondents(5, 0, BigDecimal.valueOf(100), three("40", "30", "20"));

    assertThat(level(new PrimaryRule.Dominance(20, new BigDecimal("80")), equal)).isEmpty();
    assertThat(level(new PrimaryRule.Dominance(20, new BigDecimal("79")), equal)).isPresent();
    assertThat(given.top(3)).isEqualByComparingTo("90");
    assertThatThrownBy(() -> given.top(4))
        .hasMessageStartingWith("Cannot add the 4 largest of 5 respondents: 3 are given.");
    assertThat(new Respondents(3, 0, BigDecimal.valueOf(90), three("40", "30", "20")).top(4))
        .as("there are no more")
        .isEqualByComparingTo("90");
    assertThatThrownBy(
            () -> new Respondents(5, 0, BigDecimal.TEN, three("40", "30", "20").subList(0, 2)))
        .hasMessageStartingWith("Cannot judge a cell of 5 respondents: 2 contributions are given.");
  }

  private static List<Contribution> three(String... amounts) {
    return Given.respondents(amounts).largest();
  }

  @Test
  void a_respondent_has_to_be_kept_from_what_the_others_return() {
    Respondents cell = Given.respondents("50", "20", "0");

    assertThat(cell.besides("e0")).isEqualTo(20);
    assertThat(cell.besides("e1")).isEqualTo(50);
    assertThat(cell.besides("e2")).as("returned nothing").isInfinite();
    assertThat(cell.zeros()).isEqualTo(1);
    assertThat(cell.isSingle()).isFalse();
    assertThat(Given.respondents("50", "0").isSingle()).isTrue();
  }

  @Test
  void the_first_of_rules_with_the_same_level_is_named() {
    PrimaryRule first = new PrimaryRule.MinimumFrequency(3, BigDecimal.TEN);
    PrimaryRule second = new PrimaryRule.MinimumFrequency(2, BigDecimal.TEN);
    PrimaryRules rules =
        new PrimaryRules(
            List.of(first, second), ZeroRule.PUBLIC, Cell.Sign.NON_NEGATIVE, Waivers.NONE);

    assertThat(rules.judge(Given.respondents("100"), STEP))
        .map(Sensitivity::rule)
        .hasValue("minimum frequency 3");
    assertThat(rules.leastCount()).isEqualTo(3);
    assertThat(
            new PrimaryRules(List.of(), ZeroRule.PUBLIC, Cell.Sign.ANY, Waivers.NONE).leastCount())
        .isEqualTo(1);
  }

  private static Optional<BigDecimal> level(PrimaryRule rule, String... amounts) {
    return rule.level(Given.respondents(amounts), Waivers.NONE);
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }
}
