package org.yanhe.documents.sentence;

import java.math.BigDecimal;

/**
 * Which way a figure moved. It is judged from the figure as it is printed, so that no text says
 * that something grew by 0.0 %.
 */
enum Direction {
  UP,
  DOWN,
  FLAT;

  /** The direction of a growth rate or a change. */
  static Direction of(BigDecimal printed) {
    return switch (printed.signum()) {
      case 1 -> UP;
      case -1 -> DOWN;
      default -> FLAT;
    };
  }
}
