package org.yanhe.spark.check;

/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 characters of a base-31 alphabet,
 * the last a check character: 31 - (Σ c_i · 3^(i-1) mod 31), modulo 31.
 */
final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = ALPHABET.indexOf(code.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * weight;
      weight = weight * 3 % 31;
    }
    return code.charAt(LENGTH - 1) == ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
