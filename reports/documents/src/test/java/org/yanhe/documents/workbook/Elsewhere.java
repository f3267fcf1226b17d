package org.yanhe.documents.workbook;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Runs something as if on another continent. */
final class Elsewhere {
  private Elsewhere() {}

  static <T> T call(Supplier<T> what) {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      return what.get();
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
