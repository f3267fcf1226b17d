package org.yanhe.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.source.DatasetSchema;

/** Orders give the indicators of the monthly returns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInsTest {
  private Catalogue catalogue = new Catalogue(List.of(), List.of());
  private Collection<DatasetSchema> schemas = List.of();

  @BeforeAll
  void read() {
    Problems problems = new Problems();
    CatalogueReader reader = new CatalogueReader(problems);
    BuiltIn.yaml("catalogue", problems).forEach(reader::add);
    catalogue = reader.catalogue();
    schemas =
        BuiltIn.yaml("schemas", problems).stream()
            .map(DatasetSchema::read)
            .flatMap(Optional::stream)
            .toList();
    problems.stopIfAny();
  }

  @Test
  void the_same_measure_is_taken_from_orders() {
    assertThat(formula("ecommerce.live-stream", List.of("orders")))
        .isEqualTo("sum(amount) of orders where platform in ('live-a', 'live-b')");
  }

  @Test
  void a_number_of_orders_is_a_number_of_rows() {
    assertThat(formula("ecommerce.orders", List.of("orders"))).isEqualTo("count of orders");
  }

  @Test
  void what_orders_cannot_say_is_left_out() {
    Catalogue computed =
        StandIns.apply(catalogue, schemas, List.of("orders")).restrictedTo(List.of("orders"));

    assertThat(computed.find(IndicatorCode.parse("ecommerce.buyers"))).isEmpty();
    assertThat(computed.find(IndicatorCode.parse("ecommerce.buyers.growth-yoy"))).isEmpty();
    assertThat(computed.find(IndicatorCode.parse("ecommerce.transactions.growth-yoy"))).isPresent();
  }

  @Test
  void returns_go_before_orders_where_both_are_delivered() {
    assertThat(formula("ecommerce.orders", List.of("orders", "platform-returns")))
        .isEqualTo("sum(orders) of platform-returns");
  }

  private String formula(String code, List<String> delivered) {
    return StandIns.apply(catalogue, schemas, delivered)
        .get(IndicatorCode.parse(code))
        .formula()
        .text();
  }
}
