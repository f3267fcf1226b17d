package org.yanhe.methods.composite;

/**
 * One of the units compared, such as a city.
 *
 * @param code stable, such as a region code
 * @param group units of a group share a mean when missing values are imputed; empty if none
 */
public record IndexUnit(String code, String group) {
  public static IndexUnit of(String code) {
    return new IndexUnit(code, "");
  }
}
