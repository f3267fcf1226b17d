package org.yanhe.methods.account;

import java.math.BigDecimal;
import org.yanhe.model.classification.ClassCode;

/**
 * What one GB/T class adds to one small class in a year.
 *
 * @param small the small class
 * @param status how sure it is that the class belongs there
 * @param industry the GB/T class, {@code _T} if value added was delivered for the small class
 * @param year the year
 * @param valueAdded of the class, 亿元
 * @param percent how much of it belongs to the small class
 */
record CoreTerm(
    CoreSmall small,
    MappingStatus status,
    ClassCode industry,
    int year,
    BigDecimal valueAdded,
    BigDecimal percent) {

  BigDecimal part() {
    return valueAdded.multiply(percent).movePointLeft(2);
  }
}
