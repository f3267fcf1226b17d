package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.yanhe.documents.table.Thousands;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;

/** Figures as text: grouped by thousands, rounded half up once, the same in every locale. */
final class Numbers {
  private Numbers() {}

  /** Text of a number with a fixed count of decimals, such as {@code 10,820} or {@code -2.1}. */
  static String text(BigDecimal value, int decimals) {
    return Thousands.grouped(value.setScale(decimals, RoundingMode.HALF_UP));
  }

  static String pattern(int decimals) {
    return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
  }

  /** Text of a change, with its sign unless it rounds to zero. */
  static String signed(BigDecimal value, int decimals) {
    boolean rises = value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
    return (rises ? "+" : "") + text(value, decimals);
  }

  /** Position of a figure on an axis; not for arithmetic. */
  static double position(Figure figure) {
    return figure.number().map(BigDecimal::doubleValue).orElse(Double.NaN);
  }

  /** The words that stand where a figure is absent. */
  static Label words(Reason reason) {
    return switch (reason) {
      case NOT_REPORTED -> new Label("未报送", "not reported");
      case NOT_APPLICABLE -> new Label("不适用", "not applicable");
      case SUPPRESSED -> new Label("保密", "confidential");
      case NOT_YET_PUBLISHED -> new Label("未发布", "not yet published");
    };
  }
}
