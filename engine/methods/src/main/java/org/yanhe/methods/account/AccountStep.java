package org.yanhe.methods.account;

import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * A computed step of an account. Growth and contributions are differences of natural logarithms
 * times 100; they add exactly, and come near percentage points when small.
 */
public enum AccountStep implements Step {
  CAPITAL_PRICE("capital-price", "资本价格指数", "Price index of capital", "点"),
  REAL_INVESTMENT("investment-real", "不变价投资", "Investment at constant prices", "亿元"),
  CAPITAL_STOCK("capital-stock", "资本存量(不变价)", "Capital stock at constant prices", "亿元"),
  USER_COST("user-cost", "资本使用成本", "User cost of a unit of capital", "系数"),
  CAPITAL_INCOME("capital-income", "ICT资本收入", "Income of ICT capital", "亿元"),
  INCOME_SHARE("income-share", "收入份额", "Share of income", "%"),
  MEAN_SHARE("mean-income-share", "两期平均收入份额", "Two-period mean share of income", "%"),
  REAL_VALUE_ADDED("value-added-constant", "增加值(不变价)", "Value added at constant prices", "亿元"),
  LOG_GROWTH("log-growth", "增长率(对数)", "Growth (logarithmic)", "百分点"),
  CONTRIBUTION("contribution", "对增长的贡献(对数)", "Contribution to growth (logarithmic)", "百分点"),
  PRODUCTIVITY("productivity", "全要素生产率增长(对数)", "Growth of total factor productivity", "百分点"),
  SUBSTITUTION("substitution", "替代效应", "Substitution: contribution of ICT capital", "百分点"),
  SYNERGY("synergy", "协同效应", "Synergy: ICT part of productivity growth", "百分点"),
  DIGITALISED_INCREMENT(
      "digitalised-increment", "数字化增加值增量(不变价)", "Increment of digitalised value added", "亿元"),
  DIGITALISED_REAL(
      "digitalised-constant", "数字化增加值(不变价)", "Digitalised value added at constant prices", "亿元"),
  DIGITALISED("digitalised", "数字化增加值", "Digitalised value added", "亿元"),
  DIGITALISED_SHARE("digitalised-share", "数字化增加值占行业增加值比重", "Digitalised share of value added", "%"),
  DIGITAL_INDUSTRIALISATION(
      "digital-industrialisation", "数字产业化", "Digital industrialisation", "亿元"),
  DIGITALISATION("digitalisation", "产业数字化", "Digitalisation of industry", "亿元"),

  PARTIAL_SHARE("partial-share", "数字经济部分占比", "Partial share", "%"),
  CORE_PART("core-part", "计入核心产业的增加值", "Value added counted as core", "亿元"),
  CORE_SMALL("core-small", "小类增加值", "Value added of a small class", "亿元"),
  CORE_MAJOR("core-major", "大类增加值", "Value added of a major class", "亿元"),
  CORE_MAJOR_SHARE("core-major-share", "大类占比", "Share of a major class", "%"),
  CORE_STATUS_SHARE("core-status-share", "按对应关系可靠性划分的占比", "Share by standing of the mapping", "%"),
  CORE_UNMATCHED_SHARE(
      "core-unmatched-share", "依据非完全对应代码的占比", "Share resting on codes that do not match", "%"),

  DIGITAL_COEFFICIENT("digital-coefficient", "数字产出系数", "Digital coefficient of output", "%"),
  DIGITAL_PART("digital-part", "数字经济增加值", "Digital value added", "亿元"),

  TOTAL("total", "数字经济总量", "Digital-economy total", "亿元");

  private final String code;
  private final String zh;
  private final String en;
  private final String unit;

  AccountStep(String code, String zh, String en, String unit) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.unit = unit;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Label label() {
    return new Label(zh, en);
  }

  @Override
  public Unit unit() {
    return Unit.parse(unit);
  }
}
