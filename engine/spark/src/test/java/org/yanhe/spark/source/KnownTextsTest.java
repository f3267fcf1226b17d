package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownTextsTest {
  private static final int MANY = 20_000;

  private static Optional<Object> find(KnownTexts known, String text) {
    char[] chars = ("<" + text + ">").toCharArray();
    return Optional.ofNullable(known.find(chars, 1, chars.length - 1));
  }

  @Test
  void a_text_is_known_from_when_it_was_added() {
    KnownTexts known = new KnownTexts();
    for (int i = 0; i < MANY; i++) {
      String text = "S" + i % 3_000;
      Optional<Object> found = find(known, text);
      if (i < 3_000) {
        assertThat(found).isEmpty();
        known.add(text, i);
      } else {
        assertThat(found).contains(i % 3_000);
      }
    }
    assertThat(find(known, "S")).isEmpty();
    assertThat(find(known, "S1 ")).isEmpty();
    assertThat(find(known, "")).isEmpty();
  }

  @Test
  void no_text_is_taken_for_another() {
    List<String> texts = new ArrayList<>();
    for (String letter : List.of("\0", "a", "\u0080", "\u00ff", "县", "\u0161", "\uff41")) {
      for (int length = 1; length <= 10; length++) {
        texts.add(letter.repeat(length));
        texts.add(letter.repeat(length) + "\0");
        texts.add("a" + letter.repeat(length));
      }
    }
    KnownTexts known = new KnownTexts();
    List<String> distinct = texts.stream().distinct().toList();
    for (String text : distinct) {
      assertThat(find(known, text)).isEmpty();
      known.add(text, text);
    }

    assertThat(distinct).allSatisfy(text -> assertThat(find(known, text)).contains(text));
  }

  @Test
  void texts_that_hardly_come_again_are_no_longer_looked_for() {
    KnownTexts known = new KnownTexts();
    for (int i = 0; i < MANY; i++) {
      if (find(known, "D" + i).isEmpty()) {
        known.add("D" + i, i);
      }
    }

    assertThat(find(known, "D1")).isEmpty();
  }
}
