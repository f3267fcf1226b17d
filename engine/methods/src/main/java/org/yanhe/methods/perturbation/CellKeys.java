package org.yanhe.methods.perturbation;

import java.nio.charset.StandardCharsets;
import org.yanhe.model.release.Sha256;

/**
 * Keys of cells: every respondent has a key that depends on its name and a secret alone, and the
 * key of a cell is the sum of those of its respondents, so that the same respondents get the same
 * noise in whatever table they stand (Fraser and Wooton 2005, A proposed method for
 * confidentialising tabular output to protect against differencing, UNECE).
 *
 * @param secret known to the office alone
 */
record CellKeys(String secret) {
  private static final int DIGITS = 8;
  private static final double RANGE = 0x1p32;

  /** The key of a respondent; that of a cell is made of the sum of these. */
  long key(String respondent) {
    byte[] text = (secret + '|' + respondent).getBytes(StandardCharsets.UTF_8);
    return Long.parseLong(Sha256.of(text).substring(0, DIGITS), 16);
  }

  /** The key of a cell, from 0 up to but not including 1. */
  static double of(long sum) {
    return Math.floorMod(sum, 0x1_0000_0000L) / RANGE;
  }
}
