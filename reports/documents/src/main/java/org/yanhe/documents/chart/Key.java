package org.yanhe.documents.chart;

import java.awt.Color;
import java.util.OptionalInt;

/**
 * An entry of the legend.
 *
 * @param label what the mark stands for
 * @param color of the mark
 * @param line index of the line style and marker; empty for a square
 */
record Key(String label, Color color, OptionalInt line) {
  static Key square(String label, Color color) {
    return new Key(label, color, OptionalInt.empty());
  }

  static Key line(String label, Color color, int index) {
    return new Key(label, color, OptionalInt.of(index));
  }
}
