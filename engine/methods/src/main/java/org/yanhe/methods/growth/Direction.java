package org.yanhe.methods.growth;

import java.math.BigDecimal;
import org.yanhe.model.text.Label;

/** Direction of a change, read from the published value: what rounds to zero is flat. */
public enum Direction {
  UP("增长", "提高", "up"),
  DOWN("下降", "下降", "down"),
  FLAT("持平", "持平", "unchanged");

  private final String level;
  private final String share;
  private final String english;

  Direction(String level, String share, String english) {
    this.level = level;
    this.share = share;
    this.english = english;
  }

  /**
   * The direction of a published change.
   *
   * @param published already rounded as printed
   */
  public static Direction of(BigDecimal published) {
    return switch (published.signum()) {
      case 1 -> UP;
      case -1 -> DOWN;
      default -> FLAT;
    };
  }

  /** The word for a level: 增长, 下降, 持平. */
  public Label word() {
    return new Label(level, english);
  }

  /** The word for a share or rate that moves by percentage points: 提高, 下降, 持平. */
  public Label wordForShare() {
    return new Label(share, english);
  }
}
