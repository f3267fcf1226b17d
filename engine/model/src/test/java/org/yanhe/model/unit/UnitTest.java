package org.yanhe.model.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void one_yi_yuan_is_ten_thousand_wan_yuan() {
    BigDecimal wan = Unit.parse("亿元").convert(BigDecimal.ONE, Unit.parse("万元"));

    assertThat(wan).isEqualByComparingTo("10000");
  }

  @Test
  void counted_things_take_prefixes() {
    assertThat(Unit.parse("万户").convert(new BigDecimal("5.82"), Unit.parse("户")))
        .isEqualByComparingTo("58200");
    assertThat(Unit.parse("万人次").english()).isEqualTo("10 000 person-times");
  }

  @Property
  void conversion_there_and_back_is_exact(@ForAll BigDecimal value) {
    Unit yi = Unit.parse("亿元");
    Unit yuan = Unit.parse("元");

    assertThat(yuan.convert(yi.convert(value, yuan), yi)).isEqualByComparingTo(value);
  }

  @Test
  void different_things_do_not_convert() {
    assertThatThrownBy(() -> Unit.parse("亿元").convert(BigDecimal.ONE, Unit.parse("个")))
        .hasMessage("Cannot convert '亿元' to '个': they measure different things");
    assertThatThrownBy(() -> Unit.parse("%").convert(BigDecimal.ONE, Unit.parse("百分点")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_unknown_symbol_is_refused_with_the_known_ones() {
    assertThatThrownBy(() -> Unit.parse("furlong"))
        .hasMessageStartingWith("Invalid unit: 'furlong' (known: 元 万元 亿元 ");
  }

  @Test
  void relatives_come_smallest_first() {
    assertThat(Unit.parse("万户").relatives())
        .extracting(Unit::symbol)
        .containsExactly("户", "万户", "亿户");
  }
}
