package org.yanhe.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  /** Line feed, escape, delete, next line, control sequence introducer, separators, direction. */
  @ParameterizedTest
  @ValueSource(ints = {0x0A, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029, 0x202E})
  void what_could_forge_a_line_or_steer_a_terminal_is_replaced(int character) {
    assertThat(Printable.line("a" + Character.toString(character) + "b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void a_text_is_cut_where_the_caller_says() {
    assertThat(Printable.line("延安市", 2)).isEqualTo("延安…");
    assertThat(Printable.line("延安市", 3)).isEqualTo("延安市");
  }

  @Test
  void lines_stay_lines() {
    assertThat(Printable.lines("a\nb\u001B[2J")).isEqualTo("a\nb\uFFFD[2J");
  }
}
