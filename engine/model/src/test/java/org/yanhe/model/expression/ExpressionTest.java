package org.yanhe.model.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private static final List<String> COLUMNS =
      List.of("kind", "amount", "employees", "opened", "digital", "empty_one");
  private static final @Nullable Object[] ROW = {
    "goods", new BigDecimal("12.50"), 7L, LocalDate.of(2022, 3, 1), true, null
  };

  private static Truth test(String condition) {
    return RowTest.bind(ExpressionParser.parse(condition), COLUMNS).test(i -> ROW[i]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kind = 'goods'                              | TRUE",
        "kind != 'goods'                             | FALSE",
        "amount > 12.5                               | FALSE",
        "amount >= 12.5 and employees < 10           | TRUE",
        "amount * 2 - employees = 18                 | TRUE",
        "kind in ('services', 'goods')               | TRUE",
        "kind not in ('services')                    | TRUE",
        "starts(kind, 'go')                          | TRUE",
        "opened >= '2022-01-01'                      | TRUE",
        "digital and not kind = 'services'           | TRUE",
        "empty_one is empty                          | TRUE",
        "empty_one is not empty                      | FALSE",
        "empty_one = 'x'                             | UNKNOWN",
        "not empty_one = 'x'                         | UNKNOWN",
        "empty_one = 'x' or kind = 'goods'           | TRUE",
        "empty_one = 'x' and kind = 'services'       | FALSE",
        "(kind = 'a' or kind = 'goods') and amount<1 | FALSE",
        "kind = 'a' or kind = 'goods' and amount > 1 | TRUE",
        "amount > -1                                 | TRUE",
        "''                                          | TRUE"
      })
  void conditions_follow_the_logic_of_sql(String condition, Truth expected) {
    assertThat(test(condition.equals("''") ? "" : condition)).as(condition).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind =",
        "= 'a'",
        "kind = 'a",
        "kind in ()",
        "kind = 'a' kind",
        "and",
        "amount > > 1",
        "drop table x;",
        "kind = \"a\"",
        "exec(kind)",
        "(kind = 'a'",
        "kind is 'a'"
      })
  void what_cannot_be_read_is_refused_with_its_place(String condition) {
    assertThatThrownBy(() -> ExpressionParser.parse(condition))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid condition: '");
  }

  @Property(tries = 2000)
  void any_text_is_read_or_refused_and_never_crashes(@ForAll String text) {
    try {
      ExpressionParser.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageStartingWith("Invalid condition");
    }
  }
}
