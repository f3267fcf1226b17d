package org.yanhe.spark.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BytesOfWordTest {
  @Property
  void exactly_the_bytes_of_the_value_are_marked(
      @ForAll long word, @ForAll @IntRange(max = 7) int at, @ForAll byte value) {
    int shift = Byte.SIZE * at;
    long with = (word & ~(0xFFL << shift)) | ((value & 0xFFL) << shift);

    long marked = BytesOfWord.equalTo(with, value);

    for (int i = 0; i < Long.BYTES; i++) {
      boolean is = (byte) (with >>> (Byte.SIZE * i)) == value;
      assertThat((marked >>> (Byte.SIZE * i)) & 0xFF).isEqualTo(is ? 0x80 : 0);
    }
  }
}
