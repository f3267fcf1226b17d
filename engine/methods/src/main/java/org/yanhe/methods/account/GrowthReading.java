package org.yanhe.methods.account;

import org.yanhe.model.classification.ClassCode;

/** Reads the inputs of growth accounting. */
final class GrowthReading {
  private final GrowthAccounting plan;
  private final InputReading reading;
  private final int first;
  private final int base;
  private final int last;

  GrowthReading(GrowthAccounting plan, InputReading reading) {
    this.plan = plan;
    this.reading = reading;
    this.first = plan.first().year();
    this.base = plan.base().year();
    this.last = plan.last().year();
  }

  void parameters() {
    for (Asset asset : Asset.values()) {
      reading.parameter(ParameterName.depreciation(asset), first, last);
      reading.parameter(ParameterName.initialGrowth(asset), first, first);
    }
    if (plan.efficiency() == Efficiency.HYPERBOLIC) {
      Asset.ICT.forEach(asset -> reading.parameter(ParameterName.life(asset), first, last));
      Asset.ICT.forEach(asset -> reading.parameter(ParameterName.efficiency(asset), first, last));
    }
    reading.parameter(ParameterName.RETURN, base, last);
    reading.parameter(ParameterName.BASE_SHARE, base, base);
    plan.synergy().parameter().ifPresent(name -> reading.parameter(name, base + 1, last));
  }

  /** Price indices of all assets; the first year of harmonised ones is 100. */
  AssetValues prices() {
    YearValues other = price(AccountItem.OTHER_PRICE);
    AssetValues prices = new AssetValues().with(Asset.OTHER, other);
    switch (plan.prices()) {
      case DOMESTIC -> Asset.ICT.forEach(asset -> prices.with(asset, price(asset.price())));
      case HARMONISED -> {
        YearValues abroad = price(Asset.OTHER.referencePrice());
        Asset.ICT.forEach(
            asset ->
                prices.with(
                    asset, CapitalPrices.harmonised(other, price(asset.referencePrice()), abroad)));
      }
    }
    return prices;
  }

  private YearValues price(AccountItem item) {
    return reading.positive(plan.priceRegion(), ClassCode.TOTAL, item, first, last);
  }

  void direct() {
    for (ClassCode industry : plan.direct()) {
      reading.notNegative(plan.region(), industry, AccountItem.VALUE_ADDED, base, last);
    }
  }

  IndustryData industry(ClassCode industry) {
    YearValues valueAdded = positive(industry, AccountItem.VALUE_ADDED);
    YearValues labourIncome = positive(industry, AccountItem.LABOUR_INCOME);
    AssetValues investment = new AssetValues();
    Asset.ICT.forEach(asset -> investment.with(asset, investment(industry, asset)));
    AssetValues stocks = new AssetValues();
    if (given(industry, AccountItem.OTHER_CAPITAL, AccountItem.OTHER_INVESTMENT)) {
      stocks.with(Asset.OTHER, positive(industry, AccountItem.OTHER_CAPITAL));
    } else {
      investment.with(Asset.OTHER, investment(industry, Asset.OTHER));
    }
    return new IndustryData(
        industry,
        valueAdded,
        price(industry, valueAdded),
        labourIncome,
        positive(industry, AccountItem.EMPLOYEES),
        investment,
        stocks);
  }

  private YearValues price(ClassCode industry, YearValues valueAdded) {
    if (given(industry, AccountItem.VALUE_ADDED_REAL, AccountItem.VALUE_ADDED_PRICE)) {
      YearValues real = positive(industry, AccountItem.VALUE_ADDED_REAL);
      return YearValues.of(base, last, year -> 100 * valueAdded.at(year) / real.at(year));
    }
    return positive(industry, AccountItem.VALUE_ADDED_PRICE);
  }

  /** Whether an item is delivered instead of the usual one; both are one too many. */
  private boolean given(ClassCode industry, AccountItem instead, AccountItem usual) {
    boolean given = reading.has(plan.region(), industry, instead);
    if (given && reading.has(plan.region(), industry, usual)) {
      reading.problem(
          "industry %s delivers both '%s' and '%s'. Keep one."
              .formatted(industry, usual.code(), instead.code()));
    }
    return given;
  }

  private YearValues positive(ClassCode industry, AccountItem item) {
    return reading.positive(plan.region(), industry, item, base, last);
  }

  private YearValues investment(ClassCode industry, Asset asset) {
    return reading.notNegative(plan.region(), industry, asset.investment(), first, last);
  }
}
