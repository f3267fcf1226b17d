package org.yanhe.documents.chart;

import java.text.DecimalFormat;
import java.text.FieldPosition;

/** Tick labels that stay empty below a value, for an axis whose lower part belongs to columns. */
final class TicksFrom extends DecimalFormat {
  private final double from;

  TicksFrom(String pattern, double from) {
    super(pattern, Scale.symbols());
    this.from = from;
  }

  @Override
  public StringBuffer format(double number, StringBuffer result, FieldPosition position) {
    return number < from ? result : super.format(number, result, position);
  }
}
