package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.yanhe.methods.price.Product.Compared;

/**
 * Formula of a bilateral index, base = 100, after the Consumer Price Index Manual (ILO 2004),
 * chapters 15 and 16. A price index compares prices weighed by quantities, a volume index compares
 * quantities weighed by prices.
 */
public enum IndexFormula {
  /** Weights of the base: {@code Σp₁q₀ / Σp₀q₀}. */
  LASPEYRES {
    @Override
    BigDecimal of(List<Compared> terms) {
      return ratio(terms, t -> t.x1().multiply(t.w0()), t -> t.x0().multiply(t.w0()));
    }
  },
  /** Weights of the current situation: {@code Σp₁q₁ / Σp₀q₁}. */
  PAASCHE {
    @Override
    BigDecimal of(List<Compared> terms) {
      return ratio(terms, t -> t.x1().multiply(t.w1()), t -> t.x0().multiply(t.w1()));
    }
  },
  /** Geometric mean of both: {@code √(Laspeyres · Paasche)}. */
  FISHER {
    @Override
    BigDecimal of(List<Compared> terms) {
      return LASPEYRES.of(terms).multiply(PAASCHE.of(terms)).sqrt(PRECISION);
    }
  },
  /**
   * Mean value shares as weights: {@code Π(p₁/p₀)^((s₀+s₁)/2)}, in double arithmetic with a
   * relative tolerance of 1e-13. Nothing compared may be zero.
   */
  TORNQVIST {
    @Override
    BigDecimal of(List<Compared> terms) {
      double before = sum(terms, t -> t.x0().multiply(t.w0())).doubleValue();
      double after = sum(terms, t -> t.x1().multiply(t.w1())).doubleValue();
      double log = 0;
      for (Compared t : terms) {
        double share0 = t.x0().multiply(t.w0()).doubleValue() / before;
        double share1 = t.x1().multiply(t.w1()).doubleValue() / after;
        log += (share0 + share1) / 2 * logarithm(t);
      }
      return BigDecimal.valueOf(100 * StrictMath.exp(log));
    }
  };

  private static final MathContext PRECISION = MathContext.DECIMAL128;

  /** The price index of the products. */
  public BigDecimal price(List<Product> products) {
    return of(products.stream().map(Product::prices).toList());
  }

  /** The volume index of the products. */
  public BigDecimal volume(List<Product> products) {
    return of(products.stream().map(Product::quantities).toList());
  }

  abstract BigDecimal of(List<Compared> terms);

  private static BigDecimal ratio(
      List<Compared> terms,
      Function<Compared, BigDecimal> above,
      Function<Compared, BigDecimal> below) {
    BigDecimal base = sum(terms, below);
    if (base.signum() == 0) {
      throw new IllegalArgumentException(
          "Cannot compare " + terms.size() + " products: their base value is 0");
    }
    return sum(terms, above).movePointRight(2).divide(base, PRECISION);
  }

  private static BigDecimal sum(List<Compared> terms, Function<Compared, BigDecimal> each) {
    return terms.stream().map(each).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static double logarithm(Compared term) {
    if (term.x0().signum() == 0 || term.x1().signum() == 0) {
      throw new IllegalArgumentException(
          "Cannot compare '%s' with '%s' by a geometric mean (above zero); use FISHER"
              .formatted(term.x1().toPlainString(), term.x0().toPlainString()));
    }
    return StrictMath.log(term.x1().divide(term.x0(), PRECISION).doubleValue());
  }
}
