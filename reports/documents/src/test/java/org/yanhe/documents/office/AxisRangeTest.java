package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.office.AxisRange.Extent;

class AxisRangeTest {
  private static List<String> labels(AxisRange range) {
    int count = (int) Math.round((range.high() - range.low()) / range.step());
    return IntStream.rangeClosed(0, count)
        .mapToObj(i -> BigDecimal.valueOf(range.low() + i * range.step()))
        .map(value -> value.setScale(range.decimals(), RoundingMode.HALF_UP).toPlainString())
        .toList();
  }

  @Test
  void steps_of_two_and_a_half_are_told_with_a_decimal() {
    AxisRange range = AxisRange.lowerPart(new Extent(2.2, 7.42));

    assertThat(labels(range)).containsExactly("0.0", "2.5", "5.0", "7.5", "10.0", "12.5");
  }

  @Test
  void whole_steps_are_told_without_one() {
    assertThat(AxisRange.fromZero(new Extent(0, 710), 0.12).decimals()).isZero();
  }

  @Property(tries = 200)
  void no_two_labels_of_an_axis_read_alike(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double one,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double span) {
    Extent extent = new Extent(one, one + span);

    assertThat(labels(AxisRange.fromZero(extent, 0.12))).doesNotHaveDuplicates();
    assertThat(labels(AxisRange.upperPart(extent))).doesNotHaveDuplicates();
  }
}
