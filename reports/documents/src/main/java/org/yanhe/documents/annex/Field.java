package org.yanhe.documents.annex;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What stands in a cell of a long sheet: words, or a number, or nothing.
 *
 * @param words empty beside a number
 * @param number empty beside words
 * @param decimals how a number is printed
 */
record Field(String words, Optional<BigDecimal> number, int decimals) {
  static Field of(String words) {
    return new Field(words, Optional.empty(), 0);
  }

  static Field of(Optional<BigDecimal> number, int decimals) {
    return new Field("", number, decimals);
  }

  static Field count(long count) {
    return of(Optional.of(BigDecimal.valueOf(count)), 0);
  }
}
