package org.yanhe.methods.account;

import org.yanhe.model.problem.Stop;

/** Capital stocks of one industry. An asset it never invested in is left out. */
final class IndustryCapital {
  private final GrowthAccounting plan;
  private final IndustryData data;
  private final AssetValues prices;
  private final Parameters parameters;
  private final Ledger ledger;

  IndustryCapital(
      GrowthAccounting plan,
      IndustryData data,
      AssetValues prices,
      Parameters parameters,
      Ledger ledger) {
    this.plan = plan;
    this.data = data;
    this.prices = prices;
    this.parameters = parameters;
    this.ledger = ledger;
  }

  AssetValues stocks() {
    AssetValues stocks = new AssetValues();
    for (Asset asset : Asset.values()) {
      if (data.stocks().has(asset)) {
        stocks.with(asset, data.stocks().of(asset));
      } else if (asset == Asset.OTHER || !data.investment().of(asset).isZero()) {
        stocks.with(asset, accumulated(asset, data.investment().of(asset)));
      }
    }
    return stocks;
  }

  private YearValues accumulated(Asset asset, YearValues investment) {
    YearValues price = prices.of(asset);
    YearValues real =
        YearValues.of(
            investment.first(),
            investment.last(),
            year -> investment.at(year) / price.at(year) * 100);
    YearValues stock = present(asset, inventory(asset, real));
    ledger.all(AccountStep.REAL_INVESTMENT, data.industry(), asset.code(), real);
    ledger.all(AccountStep.CAPITAL_STOCK, data.industry(), asset.code(), stock);
    return stock;
  }

  private YearValues inventory(Asset asset, YearValues investment) {
    double growth = parameters.at(ParameterName.initialGrowth(asset), investment.first());
    boolean geometric = asset == Asset.OTHER || plan.efficiency() == Efficiency.GEOMETRIC;
    return geometric
        ? CapitalStock.geometric(investment, depreciation(asset, investment), growth)
        : CapitalStock.hyperbolic(investment, year -> profile(asset, year), growth);
  }

  private YearValues depreciation(Asset asset, YearValues investment) {
    return parameters.over(
        ParameterName.depreciation(asset), investment.first(), investment.last());
  }

  private AgeEfficiency profile(Asset asset, int year) {
    return new AgeEfficiency(
        parameters.at(ParameterName.life(asset), year),
        parameters.at(ParameterName.efficiency(asset), year));
  }

  /** Growth needs a stock in each year from the base on. */
  private YearValues present(Asset asset, YearValues stock) {
    for (int year = plan.base().year(); year <= stock.last(); year++) {
      if (!(stock.at(year) > 0) || Double.isInfinite(stock.at(year))) {
        throw new Stop.InputError(
            ("Cannot account capital '%s' of industry %s: its stock in %s is %s. Deliver investment"
                    + " from the base year on, leave it 0 in all years, or check depreciation and"
                    + " initial growth.")
                .formatted(asset.code(), data.industry(), year, WorkingRow.brief(stock.at(year))));
      }
    }
    return stock;
  }
}
