package org.yanhe.spark.source;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What texts mean that come again and again, such as months and days; read once each. */
final class Remembered<V> {
  private static final int MOST = 1 << 14;

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> read;

  Remembered(Function<String, V> read) {
    this.read = read;
  }

  V of(String text) {
    V value = known.get(text);
    if (value == null) {
      value = read.apply(text);
      if (known.size() < MOST) {
        known.put(text, value);
      }
    }
    return value;
  }
}
