package org.yanhe.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.yaml.YamlFile;

class AccountReaderTest {
  private static final RegionCode ROOT = RegionCode.parse("610600");
  private static final String GROWTH =
      """
      accounts:
        growth-accounting:
          price-region: "100000"
          first: 2001
          base: 2002
          last: 2022
          direct: ["39"]
          accounted: [A, B]
          efficiency: geometric
          prices: harmonised
          synergy: income-share
          sensitivity: {return: 1, base-share: 0.5}
      """;

  private final Problems problems = new Problems();

  @Test
  void an_account_is_read_with_its_steps_in_order() {
    AccountSpec.GrowthAccounting growth = (AccountSpec.GrowthAccounting) read(GROWTH).get(0);

    assertThat(problems.sorted()).isEmpty();
    assertThat(growth.priceRegion()).hasToString("100000");
    assertThat(growth.accounted()).extracting(Object::toString).containsExactly("A", "B");
    assertThat(growth.sensitivity())
        .containsExactly(
            java.util.Map.entry("return", BigDecimal.ONE),
            java.util.Map.entry("base-share", new BigDecimal("0.5")));
  }

  @Test
  void the_region_is_that_of_the_project_unless_named() {
    assertThat(read(GROWTH).get(0).region()).isEqualTo(ROOT);
    assertThat(
            read(GROWTH.replace("price-region: \"100000\"", "region: \"610700\"")).get(0).region())
        .hasToString("610700");
  }

  @Test
  void no_accounts_are_computed_without_the_key() {
    assertThat(read("title: x\n")).isEmpty();
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void a_wrong_word_is_told_with_its_line() {
    assertThat(read(GROWTH.replace("geometric", "linear"))).isEmpty();
    assertThat(problems.sorted())
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .contains("project.yaml:9", "Invalid efficiency: 'linear' (geometric, hyperbolic)");
  }

  @Test
  void years_in_disorder_are_refused() {
    assertThat(read(GROWTH.replace("base: 2002", "base: 2001"))).isEmpty();
    assertThat(messages())
        .containsExactly("Invalid years: '2001, 2001, 2022' (first before base before last)");
  }

  @Test
  void a_period_that_is_no_year_is_refused() {
    assertThat(read(GROWTH.replace("last: 2022", "last: 2022-Q4"))).isEmpty();
    assertThat(messages()).containsExactly("Invalid year: '2022-Q4' (form: 2022)");
  }

  @Test
  void an_industry_counts_once() {
    assertThat(read(GROWTH.replace("[A, B]", "[A, \"39\"]"))).isEmpty();
    assertThat(messages()).containsExactly("Invalid industry: '39' (each once, and not _T)");
  }

  @Test
  void an_unknown_method_is_a_problem() {
    assertThat(read("accounts:\n  growth: {first: 2001}\n")).isEmpty();
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith(
            "Invalid key: 'growth' (known here: growth-accounting, core-industries, supply-use).");
  }

  private List<String> messages() {
    return problems.sorted().stream().map(Problem::message).toList();
  }

  private List<AccountSpec> read(String yaml) {
    return YamlFile.parse("project.yaml", yaml, problems)
        .map(map -> AccountReader.read(map, Optional.of(ROOT)))
        .orElseThrow();
  }
}
