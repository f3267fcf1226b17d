package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yanhe.documents.font.Typeface;

class LetteringTest {
  private static final java.awt.Font TEN = Typeface.REGULAR.size(10);

  @Test
  void chinese_breaks_between_characters_but_not_before_a_comma() {
    assertThat(Lettering.lines("电信广播，卫星", TEN, 41)).containsExactly("电信广", "播，卫星");
  }

  @Test
  void english_breaks_between_words_and_inside_one_that_is_too_wide() {
    assertThat(Lettering.lines("county of Yanchuan", TEN, 60))
        .containsExactly("county of", "Yanchuan");
    assertThat(Lettering.lines("Yanchuan", TEN, 25)).hasSizeGreaterThan(1);
  }

  @Test
  void a_month_is_not_torn_from_its_number_nor_a_year() {
    assertThat(Lettering.balanced("2022年11月", TEN, 42)).containsExactly("2022年", "11月");
  }

  @Test
  void balanced_lines_leave_no_lone_character() {
    assertThat(Lettering.lines("数字要素驱动业", TEN, 61)).containsExactly("数字要素驱动", "业");
    assertThat(Lettering.balanced("数字要素驱动业", TEN, 61)).containsExactly("数字要素", "驱动业");
  }

  @Test
  void line_breaks_in_a_label_are_spaces() {
    assertThat(Lettering.lines("甲市\n新区", TEN, 100)).containsExactly("甲市 新区");
  }
}
