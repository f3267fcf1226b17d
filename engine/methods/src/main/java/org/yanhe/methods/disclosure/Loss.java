package org.yanhe.methods.disclosure;

/** What a secondary suppression costs the reader. */
public enum Loss {
  /** Every cell the same: fewest cells. */
  CELLS {
    @Override
    double of(double value) {
      return 1;
    }
  },
  /** The value: small cells go first. */
  VALUES {
    @Override
    double of(double value) {
      return Math.abs(value);
    }
  },
  /** ln(1 + value), between the two. */
  LOG_VALUES {
    @Override
    double of(double value) {
      return Math.log1p(Math.abs(value));
    }
  };

  abstract double of(double value);
}
