package org.yanhe.spark.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextIndexTest {

  @Test
  void every_text_keeps_its_number_as_in_a_map() {
    Random random = new Random(5);
    TextIndex index = new TextIndex();
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 60_000; i++) {
      String text = "延S农村网络".substring(random.nextInt(6)) + Long.toString(random.nextInt(9_000), 3);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertThat(index.find(bytes)).isEqualTo(map.getOrDefault(text, TextIndex.ABSENT));
      if (!map.containsKey(text)) {
        index.add(bytes, map.size() * 3);
        map.put(text, map.size() * 3);
      }
    }
    assertThat(map).hasSizeGreaterThan(9_000);
  }

  @Test
  void an_empty_text_is_a_text() {
    TextIndex index = new TextIndex();

    assertThat(index.find(new byte[0])).isEqualTo(TextIndex.ABSENT);
    index.add(new byte[0], 7);
    index.add(new byte[1], 8);
    assertThat(index.find(new byte[0])).isEqualTo(7);
    assertThat(index.find(new byte[1])).isEqualTo(8);
  }
}
