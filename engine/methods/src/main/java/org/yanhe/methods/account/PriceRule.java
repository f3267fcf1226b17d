package org.yanhe.methods.account;

/** Where the prices of ICT capital come from. */
public enum PriceRule {
  /** From the gap between ICT and other prices in a reference country, after Schreyer. */
  HARMONISED,
  /** From price indices of the country itself. */
  DOMESTIC
}
