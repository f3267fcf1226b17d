package org.yanhe.spark.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers of sheets, which are binary: 15 digits are meant, and days are counted from an epoch. */
final class SheetNumbers {
  private static final MathContext MEANT = new MathContext(15);
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final int FIRST_SURE_DAY = 61;

  private final LocalDate epoch;

  SheetNumbers(boolean since1904) {
    epoch = since1904 ? EPOCH_1904 : EPOCH;
  }

  /** A number of at most 15 digits, or a date if the cell is shown as one. */
  Object read(BigDecimal stored, String format) {
    BigDecimal number = stored.round(MEANT);
    if (isDate(format)) {
      return date(number);
    }
    return number.abs().compareTo(LARGEST) >= 0
        ? new Unreadable(
            stored.toPlainString(), "a text cell, because Excel holds no more than 15 digits")
        : number;
  }

  private Object date(BigDecimal days) {
    boolean whole = days.stripTrailingZeros().scale() <= 0;
    boolean sure = epoch.equals(EPOCH_1904) || days.intValue() >= FIRST_SURE_DAY;
    return whole && sure && days.compareTo(BigDecimal.valueOf(200_000)) < 0
        ? epoch.plusDays(days.intValue())
        : new Unreadable(days.toPlainString(), "a day without time");
  }

  /** Whether a number format shows a day: it has y or d outside quotes, brackets and escapes. */
  static boolean isDate(String format) {
    String plain =
        format
            .toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "")
            .replace("general", "");
    return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0;
  }
}
