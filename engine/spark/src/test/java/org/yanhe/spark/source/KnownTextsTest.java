package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private static final int MANY = 20_000;

  private static Optional<KnownTexts.Known> find(KnownTexts known, String text) {
    char[] chars = ("<" + text + ">").toCharArray();
    return Optional.ofNullable(known.find(chars, 1, chars.length - 1));
  }

  @Test
  void a_text_is_known_from_when_it_was_added() {
    KnownTexts known = new KnownTexts();
    for (int i = 0; i < MANY; i++) {
      String text = "S" + i % 3_000;
      Optional<KnownTexts.Known> found = find(known, text);
      if (i < 3_000) {
        assertThat(found).isEmpty();
        known.add(text, i, "", "");
      } else {
        assertThat(found.map(KnownTexts.Known::value)).contains(i % 3_000);
      }
    }
    assertThat(find(known, "S")).isEmpty();
    assertThat(find(known, "S1 ")).isEmpty();
    assertThat(find(known, "")).isEmpty();
  }

  @Test
  void what_was_wrong_with_a_text_is_remembered() {
    KnownTexts known = new KnownTexts();
    known.add("x", null, "type", "a number");

    KnownTexts.Known found = find(known, "x").orElseThrow();

    assertThat(found.expectation()).isEqualTo("a number");
    assertThat(found.check()).isEqualTo("type");
    assertThat(found.value()).isNull();
  }

  @Test
  void texts_that_hardly_come_again_are_no_longer_looked_for() {
    KnownTexts known = new KnownTexts();
    for (int i = 0; i < MANY; i++) {
      if (find(known, "D" + i).isEmpty()) {
        known.add("D" + i, i, "", "");
      }
    }

    assertThat(find(known, "D1")).isEmpty();
  }
}
