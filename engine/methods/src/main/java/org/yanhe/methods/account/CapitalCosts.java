package org.yanhe.methods.account;

import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.problem.Stop;

/**
 * Prices of all assets and user costs of ICT capital in a region; the same for all industries.
 *
 * @param prices index of each asset, from the first year
 * @param userCosts of each ICT asset, from the base year
 */
record CapitalCosts(AssetValues prices, AssetValues userCosts) {

  static CapitalCosts of(
      GrowthAccounting plan, AssetValues prices, Parameters parameters, Ledger ledger) {
    AssetValues userCosts = new AssetValues();
    for (Asset asset : Asset.ICT) {
      YearValues price = prices.of(asset);
      YearValues costs =
          YearValues.of(
              plan.base().year(),
              plan.last().year(),
              year -> userCost(asset, price, year, parameters));
      userCosts.with(asset, costs);
      ledger.all(AccountStep.CAPITAL_PRICE, ClassCode.TOTAL, asset.code(), price);
      ledger.all(AccountStep.USER_COST, ClassCode.TOTAL, asset.code(), costs);
    }
    return new CapitalCosts(prices, userCosts);
  }

  private static double userCost(Asset asset, YearValues price, int year, Parameters parameters) {
    double rate = parameters.at(ParameterName.RETURN, year);
    double depreciation = parameters.at(ParameterName.depreciation(asset), year);
    double cost = CapitalPrices.userCost(price, year, rate, depreciation);
    if (cost > 0) {
      return cost;
    }
    throw new Stop.InputError(
        ("Cannot account user cost of %s in %s: return %s %% and depreciation %s %% do not exceed"
                + " the price change of %s %%. Check the price index, or raise the rate of return.")
            .formatted(
                asset.code(),
                year,
                WorkingRow.brief(100 * rate),
                WorkingRow.brief(100 * depreciation),
                WorkingRow.brief(100 * price.change(year))));
  }
}
