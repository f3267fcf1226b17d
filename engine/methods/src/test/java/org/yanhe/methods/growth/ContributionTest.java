package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanhe.methods.growth.Given.change;
import static org.yanhe.methods.growth.Given.figure;
import static org.yanhe.methods.growth.Given.number;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

class ContributionTest {

  /** CAICT 2021-2022, trillion yuan: the digital total 45.5 to 50.2 in a GDP of 114.4 to 121.0. */
  @Test
  void pull_is_the_growth_of_the_part_times_its_share_in_the_base() {
    Contribution digital = Contribution.of(change("50.2", "45.5"), change("121.0", "114.4"));

    assertThat(number(digital.pull())).isEqualByComparingTo("4.108391608391608391608391608391608");
    assertThat(number(digital.rate())).isEqualByComparingTo("71.21212121212121212121212121212121");
  }

  @Test
  void falling_part_pulls_down() {
    List<Contribution> all =
        Contribution.of(List.of(change("120", "100"), change("90", "100")), change("210", "200"));

    assertThat(all.get(0)).isEqualTo(new Contribution(figure("10"), figure("200")));
    assertThat(all.get(1)).isEqualTo(new Contribution(figure("-5"), figure("-100")));
  }

  @Test
  void total_without_change_has_pulls_but_no_contribution_rates() {
    List<Contribution> all =
        Contribution.of(List.of(change("3", "2"), change("7", "8")), change("10", "10"));

    assertThat(all).extracting(c -> number(c.pull()).intValueExact()).containsExactly(10, -10);
    assertThat(all)
        .extracting(Contribution::rate)
        .containsOnly(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void total_without_growth_rate_has_no_pulls() {
    assertThat(Contribution.of(change("3", "2"), change("-1", "4")).pull())
        .isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void suppressed_part_hides_only_its_own_contribution() {
    List<Contribution> all =
        Contribution.of(List.of(change("3", "2"), change("Q", "2")), change("5", "4"));

    assertThat(all.get(0).pull()).isEqualTo(figure("25"));
    assertThat(all.get(1)).isEqualTo(new Contribution(figure("Q"), figure("Q")));
  }

  @Property
  void pulls_sum_exactly_to_growth_and_rates_to_100(
      @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0.01", max = "99999") BigDecimal> base,
      @ForAll @Size(12) List<@BigRange(min = "0", max = "99999") BigDecimal> current) {
    List<Change> parts =
        java.util.stream.IntStream.range(0, base.size())
            .mapToObj(i -> new Change(Figure.known(current.get(i)), Figure.known(base.get(i))))
            .toList();
    Change total = parts.stream().reduce(Change::plus).orElseThrow();

    List<Contribution> all = Contribution.of(parts, total);

    assertThat(sum(all.stream().map(Contribution::pull).toList()))
        .isEqualByComparingTo(number(total.rate()));
    if (number(total.increment()).signum() != 0) {
      assertThat(sum(all.stream().map(Contribution::rate).toList())).isEqualByComparingTo("100");
    }
  }

  private static BigDecimal sum(List<Figure> figures) {
    return figures.stream().map(Given::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
