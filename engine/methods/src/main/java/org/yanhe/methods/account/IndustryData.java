package org.yanhe.methods.account;

import org.yanhe.model.classification.ClassCode;

/**
 * What was delivered for an accounted industry.
 *
 * @param industry the industry
 * @param valueAdded at current prices, 亿元
 * @param price price index of value added
 * @param labourIncome 亿元
 * @param employees 万人
 * @param investment by asset, at current prices, 亿元
 * @param stocks capital at reference-year prices that was delivered itself instead of investment
 */
record IndustryData(
    ClassCode industry,
    YearValues valueAdded,
    YearValues price,
    YearValues labourIncome,
    YearValues employees,
    AssetValues investment,
    AssetValues stocks) {

  /** Value added at reference-year prices. */
  double real(int year) {
    return valueAdded.at(year) / price.at(year) * 100;
  }
}
