package org.yanhe.methods.account;

/**
 * Hyperbolic age-efficiency of an asset: what a unit of age x still yields of what it yielded when
 * new. {@code d(x) = (T - x) / (T - b x)} for {@code x < T}, 0 from then on. With b = 0 it falls in
 * a straight line, with b = 1 it is whole until it retires. Measuring Capital, OECD Manual (2009),
 * chapter 11.
 *
 * @param life service life T in years, positive, need not be whole
 * @param shape b, from 0 to 1
 */
record AgeEfficiency(double life, double shape) {
  AgeEfficiency {
    if (!(life > 0) || !(shape >= 0 && shape <= 1)) {
      throw new IllegalArgumentException(
          "Invalid age-efficiency: life '"
              + life
              + "', shape '"
              + shape
              + "' (life above 0, shape from 0 to 1)");
    }
  }

  double at(int age) {
    return age < life ? (life - age) / (life - shape * age) : 0;
  }

  /** The number of ages, from 0, at which anything is left. */
  int ages() {
    return (int) StrictMath.ceil(life);
  }
}
