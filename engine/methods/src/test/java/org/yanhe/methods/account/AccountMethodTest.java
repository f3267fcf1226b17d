package org.yanhe.methods.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountMethodTest {
  @Test
  void every_method_reads_back_and_states_its_scope() {
    for (AccountMethod method : AccountMethod.values()) {
      assertThat(AccountMethod.parse(method.code())).isEqualTo(method);
      assertThat(method.scope()).isNotEqualTo(method.label());
    }
    assertThatThrownBy(() -> AccountMethod.parse("nbs"))
        .hasMessage(
            "Invalid account method: 'nbs' (core-industries, growth-accounting, supply-use)");
  }
}
