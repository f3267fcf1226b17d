package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;

/** Inputs of growth accounting, written item by item; prices are 100 unless told otherwise. */
final class GrowthExample {
  static final RegionCode REGION = RegionCode.parse("610600");
  static final RegionCode COUNTRY = RegionCode.parse("CN");
  static final int FIRST = 2001;
  static final int BASE = 2002;
  static final int LAST = 2006;

  final List<AccountEntry> entries = new ArrayList<>();
  final List<Parameter> parameters = new ArrayList<>();

  static GrowthExample withUsualParameters() {
    GrowthExample example = new GrowthExample();
    for (Asset asset : Asset.values()) {
      example.parameter("depreciation." + asset.code(), "30");
      example.parameter("initial-growth." + asset.code(), "10");
    }
    for (Asset asset : Asset.ICT) {
      example.parameter("life." + asset.code(), "4");
      example.parameter("efficiency." + asset.code(), "0.5");
      example.price("reference-price." + asset.code(), year -> 100);
    }
    example.parameter("return", "8");
    example.parameter("base-share", "0");
    example.parameter("synergy.share", "15");
    example.parameter("synergy.elasticity", "0.05");
    example.price("price.other", year -> 100);
    example.price("reference-price.other", year -> 100);
    return example;
  }

  GrowthExample parameter(String name, String value) {
    ParameterName parsed = ParameterName.parse(name);
    parameters.removeIf(p -> p.name() == parsed);
    parameters.add(
        new Parameter(
            parsed, Period.year(2000), new BigDecimal(value), parsed.unit(), "assumption"));
    return this;
  }

  GrowthExample price(String item, IntToDoubleFunction value) {
    return put(COUNTRY, "_T", item, FIRST, value);
  }

  /** From the base year on. */
  GrowthExample series(String industry, String item, IntToDoubleFunction value) {
    return put(REGION, industry, item, BASE, value);
  }

  /** From the first year on. */
  GrowthExample investment(String industry, String item, IntToDoubleFunction value) {
    return put(REGION, industry, item, FIRST, value);
  }

  private GrowthExample put(
      RegionCode region, String industry, String item, int from, IntToDoubleFunction value) {
    entries.removeIf(e -> e.industry().text().equals(industry) && e.item().code().equals(item));
    for (int year = from; year <= LAST; year++) {
      entries.add(
          new AccountEntry(
              region,
              Period.year(year),
              ClassCode.parse(industry),
              AccountItem.parse(item),
              new BigDecimal(value.applyAsDouble(year))));
    }
    return this;
  }

  /** An industry in which nothing changes: value added 100, labour 50, no ICT investment. */
  GrowthExample still(String industry) {
    Asset.ICT.forEach(asset -> investment(industry, asset.investment().code(), year -> 0));
    return investment(industry, "other-investment", year -> 10)
        .series(industry, "value-added", year -> 100)
        .series(industry, "value-added-price", year -> 100)
        .series(industry, "labour-income", year -> 50)
        .series(industry, "employees", year -> 20);
  }

  GrowthExample without(String industry, String item) {
    entries.removeIf(e -> e.industry().text().equals(industry) && e.item().code().equals(item));
    return this;
  }

  static GrowthAccounting plan(List<String> direct, List<String> accounted, SynergyRule synergy) {
    return new GrowthAccounting(
        REGION,
        COUNTRY,
        Period.year(FIRST),
        Period.year(BASE),
        Period.year(LAST),
        direct.stream().map(ClassCode::parse).toList(),
        accounted.stream().map(ClassCode::parse).toList(),
        Efficiency.GEOMETRIC,
        PriceRule.HARMONISED,
        synergy);
  }

  DigitalAccount account(GrowthAccounting plan) {
    return plan.account(AccountInputs.of(entries), new Parameters(parameters));
  }
}
