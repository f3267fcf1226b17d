package org.yanhe.methods.price;

import java.math.BigDecimal;

/**
 * A product with its price and quantity in the base situation and in the current one.
 *
 * @param name identity of the product
 * @param basePrice above zero
 * @param baseQuantity zero or more
 * @param price above zero
 * @param quantity zero or more
 */
public record Product(
    String name,
    BigDecimal basePrice,
    BigDecimal baseQuantity,
    BigDecimal price,
    BigDecimal quantity) {
  public Product {
    if (basePrice.signum() <= 0 || price.signum() <= 0) {
      throw invalid("price", name, basePrice, price, "above zero; impute a missing one");
    }
    if (baseQuantity.signum() < 0 || quantity.signum() < 0) {
      throw invalid("quantity", name, baseQuantity, quantity, "zero or more");
    }
  }

  private static IllegalArgumentException invalid(
      String what, String name, BigDecimal base, BigDecimal current, String rule) {
    return new IllegalArgumentException(
        "Invalid %s of product %s: '%s' then '%s' (%s)"
            .formatted(what, name, base.toPlainString(), current.toPlainString(), rule));
  }

  /** Prices as what is compared, quantities as weights. */
  Compared prices() {
    return new Compared(basePrice, baseQuantity, price, quantity);
  }

  /** Quantities as what is compared, prices as weights. */
  Compared quantities() {
    return new Compared(baseQuantity, basePrice, quantity, price);
  }

  /**
   * One term of an index.
   *
   * @param x0 what is compared, in the base situation
   * @param w0 its weight in the base situation
   * @param x1 what is compared, in the current situation
   * @param w1 its weight in the current situation
   */
  record Compared(BigDecimal x0, BigDecimal w0, BigDecimal x1, BigDecimal w1) {}
}
