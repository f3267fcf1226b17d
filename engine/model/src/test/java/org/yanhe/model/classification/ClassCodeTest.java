package org.yanhe.model.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClassCodeTest {
  @Test
  void the_total_is_a_code_like_any_other() {
    assertThat(ClassCode.parse("_T")).isEqualTo(ClassCode.TOTAL);
    assertThat(ClassCode.TOTAL.isTotal()).isTrue();
  }

  @Test
  void a_code_reads_back_as_written() {
    assertThat(ClassCode.parse("3911")).hasToString("3911");
  }

  @Test
  void a_blank_is_no_code() {
    assertThatThrownBy(() -> ClassCode.parse(" "))
        .hasMessage("Invalid class code: ' ' (1 to 30 letters, digits, '.', '-' or '_')");
  }
}
