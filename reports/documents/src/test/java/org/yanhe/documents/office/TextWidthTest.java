package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Language;

class TextWidthTest {
  @Test
  void chinese_characters_are_two_digits_wide_rare_ones_beyond_16_bits_too() {
    assertThat(TextWidth.of("")).isZero();
    assertThat(TextWidth.of("5G é")).isEqualTo(4);
    assertThat(TextWidth.of("延（安")).isEqualTo(6);
    assertThat(TextWidth.of("a𠮷b")).isEqualTo(4);
  }

  @Test
  void a_heading_that_needs_two_lines_leaves_no_lone_character() {
    assertThat(TextWidth.balanced("4G和光纤网络覆盖行政村数", 22)).isEqualTo("4G和光纤网络\n覆盖行政村数");
  }

  @Test
  void a_heading_that_fits_is_left_alone() {
    assertThat(TextWidth.balanced("行政村数", 8)).isEqualTo("行政村数");
  }

  @Test
  void balanced_lines_fit_and_say_the_same() {
    String text = "各行业对地区生产总值现价增长的拉动";
    for (int width = 8; width < 40; width++) {
      String balanced = TextWidth.balanced(text, width);

      assertThat(balanced.replace("\n", "")).isEqualTo(text);
      assertThat(TextWidth.widestLine(balanced)).as("width %s", width).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void english_prose_needs_fewer_lines_than_as_many_digits() {
    String prose = "Growth of the digital economy total at current prices (%)";

    assertThat(TextWidth.lines(prose, prose.length() - 4, Language.EN)).isEqualTo(1);
    assertThat(TextWidth.lines(prose, prose.length() - 4, Language.ZH)).isEqualTo(2);
  }
}
