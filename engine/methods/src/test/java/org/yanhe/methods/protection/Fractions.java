package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** What anybody can do with all digits of a rate: continued fractions find the quotient. */
final class Fractions {
  private Fractions() {}

  /** A quotient in lowest terms. */
  record Fraction(BigInteger above, BigInteger below) {
    @Override
    public String toString() {
      return above + "/" + below;
    }
  }

  /** The last convergent of 1 + rate/100 whose denominator is no larger than this. */
  static Fraction simplest(BigDecimal rate, long largest) {
    BigDecimal rest = rate.movePointLeft(2).add(BigDecimal.ONE);
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE;
    BigInteger p1 = BigInteger.ONE;
    BigInteger q1 = BigInteger.ZERO;
    while (true) {
      BigInteger whole = rest.setScale(0, RoundingMode.FLOOR).toBigInteger();
      BigInteger q2 = whole.multiply(q1).add(q0);
      if (q2.compareTo(BigInteger.valueOf(largest)) > 0) {
        return new Fraction(p1, q1);
      }
      BigInteger p2 = whole.multiply(p1).add(p0);
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
      BigDecimal fraction = rest.subtract(new BigDecimal(whole));
      if (fraction.compareTo(new BigDecimal("1e-20")) < 0) {
        return new Fraction(p1, q1);
      }
      rest = BigDecimal.ONE.divide(fraction, MathContext.DECIMAL128);
    }
  }
}
