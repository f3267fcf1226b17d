package org.yanhe.methods.account;

import org.yanhe.model.classification.ClassCode;

/**
 * A factor of production of an industry: an asset or labour.
 *
 * @param code the asset, or {@code labour}
 * @param quantity stock at constant prices, or employees
 * @param share its share of income from the base year on, as a fraction
 */
record Factor(ClassCode code, YearValues quantity, YearValues share) {
  static final ClassCode LABOUR = ClassCode.parse("labour");

  boolean isIct() {
    return Asset.ICT.stream().anyMatch(asset -> asset.code().equals(code));
  }

  /** Törnqvist weight: mean share of income of a year and the year before. */
  double meanShare(int year) {
    return (share.at(year) + share.at(year - 1)) / 2;
  }

  double contribution(int year) {
    return meanShare(year) * quantity.logChange(year);
  }
}
