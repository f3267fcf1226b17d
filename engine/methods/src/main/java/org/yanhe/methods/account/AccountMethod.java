package org.yanhe.methods.account;

import java.util.Arrays;
import org.yanhe.model.text.Label;

/**
 * A method of the digital-economy total. They differ in scope, so their totals are not comparable
 * with each other.
 */
public enum AccountMethod {
  /** Value added of the core industries, see {@link CoreIndustries}. */
  CORE_INDUSTRIES(
      "core-industries",
      "核心产业法",
      "Core industries",
      "仅含数字经济核心产业(数字产业化)的增加值,按国家统计局2021年分类和各行业占比计算。",
      "Value added of the core industries only, by the 2021 classification of the National Bureau"
          + " of Statistics and the digital share of each class."),
  /** Digital industrialisation and digitalisation, see {@link GrowthAccounting}. */
  GROWTH_ACCOUNTING(
      "growth-accounting",
      "增长核算法",
      "Growth accounting",
      "数字产业化增加值与产业数字化增加值之和;后者为各行业ICT资本贡献(替代效应)和全要素生产率中ICT部分" + "(协同效应)自基期起的累积。",
      "Digital industrialisation plus digitalisation of industry; the latter cumulates, from a base"
          + " year, what ICT capital (substitution) and the ICT part of productivity (synergy) add"
          + " in each industry."),
  /** Value added in proportion to digital output, see {@link SupplyUse}. */
  SUPPLY_USE(
      "supply-use",
      "供给使用系数法",
      "Supply-use coefficients",
      "各行业增加值按数字产品产出占其总产出的比重计入。",
      "Value added of each industry in the proportion of digital products in its output.");

  private final String code;
  private final String zh;
  private final String en;
  private final String scopeZh;
  private final String scopeEn;

  AccountMethod(String code, String zh, String en, String scopeZh, String scopeEn) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.scopeZh = scopeZh;
    this.scopeEn = scopeEn;
  }

  /** The code by which a project chooses the method. */
  public String code() {
    return code;
  }

  public Label label() {
    return new Label(zh, en);
  }

  /** What the total covers, in one sentence for reading notes. */
  public Label scope() {
    return new Label(scopeZh, scopeEn);
  }

  /**
   * Reads a method by its code.
   *
   * @throws IllegalArgumentException if no method has this code
   */
  public static AccountMethod parse(String code) {
    return Arrays.stream(values())
        .filter(method -> method.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid account method: '"
                        + code
                        + "' (core-industries, growth-accounting, supply-use)"));
  }
}
