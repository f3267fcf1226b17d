package org.yanhe.documents.workbook;

import java.math.BigDecimal;
import org.yanhe.documents.table.Cell.Value;
import org.yanhe.documents.table.Symbols;
import org.yanhe.model.unit.Quantity;

/** Number formats: they round what is stored in full precision. */
final class Formats {
  private Formats() {}

  /** The format of a value: sections for positive, negative, zero and text, right-aligned alike. */
  static String of(Value value, Symbols symbols) {
    if (value.belowSmallest()) {
      String symbol = "\"" + symbols.belowSmallest().replace("\"", "") + "\"_ ";
      return symbol + ";" + symbol + ";" + symbol + ";@_ ";
    }
    String digits = digits(value);
    String negative = value.roundsToZero() ? digits : "-" + digits;
    return digits + ";" + negative + ";" + digits + ";@_ ";
  }

  private static String digits(Value value) {
    String whole = value.unit().quantity() == Quantity.RANK ? "0" : "#,##0";
    String places = value.decimals() == 0 ? "" : "." + "0".repeat(value.decimals());
    return whole + places + "_ ";
  }

  /** Digits a value takes in print, with its separators. */
  static int width(Value value) {
    return value.printed().map(Formats::width).orElse(2);
  }

  private static int width(BigDecimal printed) {
    int whole = Math.max(1, printed.precision() - printed.scale());
    return whole + (whole - 1) / 3 + (printed.scale() > 0 ? printed.scale() + 1 : 0) + 2;
  }
}
