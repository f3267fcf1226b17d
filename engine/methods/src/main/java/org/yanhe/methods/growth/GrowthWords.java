package org.yanhe.methods.growth;

import java.math.BigDecimal;
import org.yanhe.model.text.Label;

/**
 * Words for a published rate or change. They read the printed value only, so that a sentence never
 * contradicts its table.
 */
public final class GrowthWords {
  private static final BigDecimal DOUBLED = BigDecimal.valueOf(100);

  private GrowthWords() {}

  /**
   * A growth rate in words: 增长12.3%, 下降4.0%, 持平; above +100 % Chinese tells multiples, 增长6.9倍 for
   * +690 %.
   *
   * @param published rate in %, already rounded as printed
   */
  public static Label rate(BigDecimal published) {
    Direction direction = Direction.of(published);
    if (direction == Direction.FLAT) {
      return direction.word();
    }
    String percent = published.abs().toPlainString() + "%";
    String zh = published.compareTo(DOUBLED) > 0 ? times(published) : percent;
    return new Label(direction.word().zh() + zh, direction.word().en() + " " + percent);
  }

  /**
   * A change of a share in words: 提高0.3个百分点, 下降1.2个百分点, 持平.
   *
   * @param published change in percentage points, already rounded as printed
   */
  public static Label points(BigDecimal published) {
    Direction direction = Direction.of(published);
    if (direction == Direction.FLAT) {
      return direction.wordForShare();
    }
    String size = published.abs().toPlainString();
    return new Label(
        direction.wordForShare().zh() + size + "个百分点",
        direction.wordForShare().en() + " " + size + " percentage points");
  }

  /** The published rate as a multiple without a second rounding: 690.0 is 6.9, 105.4 is 1.054. */
  private static String times(BigDecimal published) {
    return published.movePointLeft(2).stripTrailingZeros().toPlainString() + "倍";
  }
}
