package org.yanhe.methods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the protection would rather withhold than what else. */
class PricesTest {
  private final List<Cell> cells = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();

  private void add(CellKey key, String value, Cell.Standing standing) {
    cells.add(
        new Cell(
            key,
            new BigDecimal(value),
            BigDecimal.ZERO,
            Cell.Sign.NON_NEGATIVE,
            standing,
            Respondents.NONE));
  }

  private double price(Loss loss, CellKey key) {
    ReleaseGraph graph = ReleaseGraph.of(cells, List.of(), ratios);
    Network network = new Network(graph);
    return new Prices(network, graph, loss).of(network.index(key));
  }

  @Test
  void cells_cost_their_loss_and_the_later_of_two_a_little_less() {
    add(Given.key(0, 0), "30", Cell.Standing.FREE);
    add(Given.key(0, 1), "30", Cell.Standing.FREE);
    double first = price(Loss.VALUES, Given.key(0, 0));
    double second = price(Loss.VALUES, Given.key(0, 1));

    assertThat(first).isCloseTo(30, within(1e-4)).isGreaterThan(second);
    assertThat(second).isGreaterThan(30);
    assertThat(price(Loss.CELLS, Given.key(0, 1))).isCloseTo(1, within(1e-5));
  }

  @Test
  void what_must_stay_and_what_hides_nobody_has_no_price() {
    add(Given.key(0, 0), "30", Cell.Standing.FIXED);
    add(Given.key(0, 1), "30", Cell.Standing.HIDDEN);
    add(Given.key(0, 2), "0", Cell.Standing.FREE);

    for (int column = 0; column < 3; column++) {
      assertThat(price(Loss.VALUES, Given.key(0, column))).isInfinite();
    }
  }

  @Test
  void what_was_told_by_another_number_goes_last() {
    add(Given.key(0, 0), "30", Cell.Standing.REVISED);

    assertThat(price(Loss.VALUES, Given.key(0, 0))).isCloseTo(30_000, within(0.1));
  }

  /** The mean of 10 and 30, for zeros, fixed cells and figures themselves do not count. */
  @Test
  void a_derived_figure_costs_a_hundredth_of_a_mean_cell_even_if_it_is_nothing() {
    CellKey share = Given.key("core.share", 0, 0);
    add(Given.key(0, 0), "10", Cell.Standing.FREE);
    add(Given.key(0, 1), "30", Cell.Standing.FREE);
    add(Given.key(0, 2), "0", Cell.Standing.FREE);
    add(Given.key(0, 3), "900", Cell.Standing.FIXED);
    add(share, "0", Cell.Standing.FREE);
    ratios.add(Ratio.share(share, Given.key(0, 2), Given.key(0, 3)));

    assertThat(price(Loss.VALUES, share)).isCloseTo(0.2, within(1e-5));
    assertThat(price(Loss.CELLS, share)).isCloseTo(0.01, within(1e-6));
  }

  @Test
  void a_loss_of_next_to_nothing_is_a_price_still() {
    add(Given.key(0, 0), "0.0000001", Cell.Standing.FREE);
    add(Given.key(0, 1), "2", Cell.Standing.FREE);

    assertThat(price(Loss.VALUES, Given.key(0, 0))).isCloseTo(1e-6, within(1e-9));
  }
}
