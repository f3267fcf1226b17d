package org.yanhe.methods.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexFormulaTest {
  /**
   * Six commodities in five periods: Consumer Price Index Manual (ILO 2004), tables 19.1 and 19.2;
   * the numbers of the tables are recalled, the indices checked by arithmetic.
   */
  private static final String[][] PRICES = {
    {"1", "1", "1", "1", "1", "1"},
    {"1.2", "3.0", "1.3", "0.7", "1.4", "0.8"},
    {"1.0", "1.0", "1.5", "0.5", "1.7", "0.6"},
    {"0.8", "0.5", "1.6", "0.3", "1.9", "0.4"},
    {"1.0", "1.0", "1.6", "0.1", "2.0", "0.2"}
  };

  private static final String[][] QUANTITIES = {
    {"1.0", "1.0", "2.0", "1.0", "4.5", "0.5"},
    {"0.8", "0.9", "1.9", "1.3", "4.7", "0.6"},
    {"1.0", "1.1", "1.8", "3.0", "5.0", "0.8"},
    {"1.2", "1.2", "1.9", "6.0", "5.6", "1.3"},
    {"0.9", "1.2", "2.0", "12.0", "6.5", "2.5"}
  };

  /** The fixed-base indices of that chapter, times 100; tolerance half a unit of the last digit. */
  @ParameterizedTest(name = "period {0}")
  @CsvSource({
    "2, 142.00, 138.24, 140.11, 140.52",
    "3, 134.50, 120.31, 127.21, 128.90",
    "4, 135.50, 102.09, 117.62, 122.68",
    "5, 144.00, 79.68, 107.12, 124.77"
  })
  void price_indices_are_those_of_the_manual(
      int period, String laspeyres, String paasche, String fisher, String tornqvist) {
    List<Product> products = products(period);

    assertClose(IndexFormula.LASPEYRES.price(products), laspeyres);
    assertClose(IndexFormula.PAASCHE.price(products), paasche);
    assertClose(IndexFormula.FISHER.price(products), fisher);
    assertClose(IndexFormula.TORNQVIST.price(products), tornqvist);
  }

  @Test
  void volume_index_weighs_quantities_by_prices() {
    assertThat(IndexFormula.LASPEYRES.volume(products(5))).isEqualByComparingTo("251");
  }

  @Test
  void vanished_product_counts_in_sums_but_has_no_geometric_mean() {
    List<Product> gone = List.of(product("1", "2", "1", "0"), product("1", "3", "2", "4"));

    assertThat(IndexFormula.LASPEYRES.volume(gone)).isEqualByComparingTo("80");
    assertThatThrownBy(() -> IndexFormula.TORNQVIST.volume(gone))
        .hasMessage("Cannot compare '0' with '2' by a geometric mean (above zero); use FISHER");
  }

  @Test
  void price_of_zero_is_refused() {
    assertThatThrownBy(() -> product("0", "1", "1", "1"))
        .hasMessage("Invalid price of product x: '0' then '1' (above zero; impute a missing one)");
  }

  @Property
  void price_times_volume_is_the_value_index(
      @ForAll @Size(value = 5) List<@BigRange(min = "0.1", max = "900") BigDecimal> p,
      @ForAll @Size(value = 5) List<@BigRange(min = "0.1", max = "900") BigDecimal> q) {
    List<Product> products =
        IntStream.range(0, 4)
            .mapToObj(i -> new Product("x", p.get(i), q.get(i), p.get(i + 1), q.get(i + 1)))
            .toList();
    BigDecimal value =
        sum(p.subList(1, 5), q.subList(1, 5))
            .movePointRight(4)
            .divide(sum(p.subList(0, 4), q.subList(0, 4)), MathContext.DECIMAL128);

    assertProduct(value, IndexFormula.FISHER.price(products), IndexFormula.FISHER.volume(products));
    assertProduct(
        value, IndexFormula.PAASCHE.price(products), IndexFormula.LASPEYRES.volume(products));
  }

  private static void assertProduct(BigDecimal value, BigDecimal price, BigDecimal volume) {
    assertThat(price.multiply(volume).divide(value, MathContext.DECIMAL128))
        .isCloseTo(BigDecimal.ONE, within(new BigDecimal("1E-31")));
  }

  private static BigDecimal sum(List<BigDecimal> prices, List<BigDecimal> quantities) {
    return IntStream.range(0, prices.size())
        .mapToObj(i -> prices.get(i).multiply(quantities.get(i)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertClose(BigDecimal index, String published) {
    assertThat(index).isCloseTo(new BigDecimal(published), within(new BigDecimal("0.005")));
  }

  private static List<Product> products(int period) {
    return IntStream.range(0, 6)
        .mapToObj(
            i ->
                product(
                    PRICES[0][i],
                    QUANTITIES[0][i],
                    PRICES[period - 1][i],
                    QUANTITIES[period - 1][i]))
        .toList();
  }

  private static Product product(String p0, String q0, String p1, String q1) {
    return new Product(
        "x", new BigDecimal(p0), new BigDecimal(q0), new BigDecimal(p1), new BigDecimal(q1));
  }
}
