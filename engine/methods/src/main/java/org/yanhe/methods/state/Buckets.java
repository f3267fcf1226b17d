package org.yanhe.methods.state;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Buckets of bounded relative width that positive numbers fall into. A decade from 10ᵏ is cut into
 * equal steps of w · 10ᵏ up to twice, of 2w · 10ᵏ up to five times and of 5w · 10ᵏ up to ten times
 * its begin, where w is the largest of 1, 2 and 5 times a power of ten that is no more than twice
 * the error. So no step is longer than 2 · error · its begin, and its middle is off by no more than
 * error · any number in it. Edges are round decimals and the bucket of a number follows from its
 * first digits: whole arithmetic, the same whatever the scale it is written in.
 *
 * <p>Logarithmic buckets for quantiles are from Masson, Rim & Lee (2019), "DDSketch: a fast and
 * fully-mergeable quantile sketch with relative-error guarantees", PVLDB 12(12), 2195–2205; that
 * they are cut linearly within powers is from HdrHistogram, here with powers of ten.
 */
final class Buckets implements Serializable {
  private static final BigDecimal MOST = new BigDecimal("0.1");
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  /** Digits after the first one that tell the bucket; w is {@code unit} · 10^-digits. */
  private final int digits;

  private final int unit;
  private final int one;
  private final int upToTwo;
  private final int upToFive;
  private final int ofDecade;

  private Buckets(int digits, int unit) {
    this.digits = digits;
    this.unit = unit;
    this.one = (int) POWERS[digits];
    this.upToTwo = one / unit;
    this.upToFive = upToTwo + 3 * one / (2 * unit);
    this.ofDecade = upToFive + one / unit;
  }

  /**
   * The buckets for an error.
   *
   * @param error relative, such as {@code 0.001}
   */
  static Buckets of(String error) {
    BigDecimal twice = new BigDecimal(error).multiply(BigDecimal.valueOf(2)).min(MOST);
    int digits = twice.scale() - twice.precision() + 1;
    int first = twice.movePointRight(digits).intValue();
    return new Buckets(digits, first >= 5 ? 5 : Math.min(first, 2));
  }

  /** How many buckets a decade has: 3.5 ÷ w. */
  int ofDecade() {
    return ofDecade;
  }

  /**
   * The bucket of a positive number.
   *
   * @param number without its point
   * @param scale digits after the point
   */
  int of(long number, int scale) {
    int length = length(number);
    int more = length - 1 - digits;
    long lead = more >= 0 ? number / POWERS[more] : number * POWERS[-more];
    return bucket(length - 1 - scale, (int) lead);
  }

  /** The bucket of a positive number. */
  int of(BigDecimal number) {
    BigInteger whole = number.unscaledValue();
    if (whole.bitLength() < Long.SIZE) {
      return of(whole.longValue(), number.scale());
    }
    int length = number.precision();
    BigInteger lead = whole.divide(BigInteger.TEN.pow(length - 1 - digits));
    return bucket(length - 1 - number.scale(), lead.intValue());
  }

  /** Number of decimal digits; 1233 ÷ 4096 is a little less than the logarithm of 2. */
  private static int length(long number) {
    int guess = ((Long.SIZE - Long.numberOfLeadingZeros(number)) * 1233) >>> 12;
    return guess < POWERS.length && number >= POWERS[guess] ? guess + 1 : guess;
  }

  /** The bucket in a decade of a number that begins with these digits. */
  private int bucket(int decade, int lead) {
    int first = Math.multiplyExact(decade, ofDecade);
    if (lead < 2 * one) {
      return first + (lead - one) / unit;
    }
    return lead < 5 * one
        ? first + upToTwo + (lead - 2 * one) / (2 * unit)
        : first + upToFive + (lead - 5 * one) / (5 * unit);
  }

  /** The middle of a bucket. */
  BigDecimal middle(int bucket) {
    int decade = Math.floorDiv(bucket, ofDecade);
    int place = Math.floorMod(bucket, ofDecade);
    long begin;
    int step;
    if (place < upToTwo) {
      step = unit;
      begin = one + (long) step * place;
    } else if (place < upToFive) {
      step = 2 * unit;
      begin = 2L * one + (long) step * (place - upToTwo);
    } else {
      step = 5 * unit;
      begin = 5L * one + (long) step * (place - upToFive);
    }
    return BigDecimal.valueOf(5 * (2 * begin + step), digits + 1 - decade);
  }
}
