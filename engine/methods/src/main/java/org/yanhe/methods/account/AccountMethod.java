package org.yanhe.methods.account;

import org.yanhe.model.text.Label;

/**
 * A method of the digital-economy total. They differ in scope, so their totals are not comparable
 * with each other.
 */
public enum AccountMethod {
  /** Value added of the core industries, see {@link CoreIndustries}. */
  CORE_INDUSTRIES("core-industries", "核心产业法", "Core industries"),
  /** Digital industrialisation and digitalisation, see {@link GrowthAccounting}. */
  GROWTH_ACCOUNTING("growth-accounting", "增长核算法", "Growth accounting"),
  /** Value added in proportion to digital output, see {@link SupplyUse}. */
  SUPPLY_USE("supply-use", "供给使用系数法", "Supply-use coefficients");

  private final String code;
  private final String zh;
  private final String en;

  AccountMethod(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  /** The code by which a project chooses the method. */
  public String code() {
    return code;
  }

  public Label label() {
    return new Label(zh, en);
  }
}
