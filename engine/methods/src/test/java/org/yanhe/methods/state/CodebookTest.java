package org.yanhe.methods.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CodebookTest {

  /** Made of {@code Aa} and {@code BB}, many of them have the same hash. */
  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.of("Aa", "BB", "C#", "x")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .list()
        .ofMaxSize(200);
  }

  @Property
  void a_value_keeps_the_code_of_its_first_sight(@ForAll("values") List<String> values) {
    Codebook book = new Codebook();
    List<String> first = new ArrayList<>();
    for (String value : values) {
      int expected = first.indexOf(value);
      if (expected < 0) {
        expected = first.size();
        first.add(value);
      }
      assertThat(book.code(value)).isEqualTo(expected);
    }

    assertThat(book.size()).isEqualTo(first.size());
    for (int code = 0; code < first.size(); code++) {
      assertThat(book.value(code)).isEqualTo(first.get(code));
    }
  }

  @Property
  void what_was_added_unseen_is_found(@ForAll("values") List<String> values) {
    Codebook book = new Codebook();
    List<String> different = values.stream().distinct().toList();
    different.forEach(book::add);

    assertThat(different.stream().map(book::code))
        .containsExactlyElementsOf(IntStream.range(0, different.size()).boxed().toList());
    assertThat(book.size()).isEqualTo(different.size());
  }

  @Test
  void a_translation_grows_with_the_other_codebook() {
    Codebook here = new Codebook();
    here.code("b");
    Codebook there = new Codebook();
    there.code("a");

    assertThat(here.translate(there)).containsExactly(1);
    there.code("b");
    assertThat(here.translate(there)).containsExactly(1, 0);
  }
}
