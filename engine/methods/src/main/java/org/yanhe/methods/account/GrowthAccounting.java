package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

/**
 * Digital industrialisation by direct summation plus digitalisation of industry by growth
 * accounting, the method of the China Academy of Information and Communications Technology. Per
 * industry {@code dlnY = Σ s_ict dlnK_ict + s_o dlnK_o + s_L dlnL + dlnA}; the contribution of ICT
 * capital (substitution) and the ICT part of dlnA (synergy) are cumulated from the base year into a
 * level of digitalised value added. The cumulation follows Cai and Niu (2021), Social Sciences in
 * China (中国社会科学) no. 11.
 *
 * @param region the region
 * @param priceRegion the region under which prices of capital stand, such as the country
 * @param first first year of investment and prices of capital
 * @param base base year of the cumulation, after {@code first}
 * @param last last year, after {@code base}
 * @param direct industries of digital industrialisation, counted whole
 * @param accounted industries that use ICT, disjoint from {@code direct}
 * @param efficiency age-efficiency of ICT capital
 * @param prices where prices of ICT capital come from
 * @param synergy which part of productivity growth counts
 */
public record GrowthAccounting(
    RegionCode region,
    RegionCode priceRegion,
    Period first,
    Period base,
    Period last,
    List<ClassCode> direct,
    List<ClassCode> accounted,
    Efficiency efficiency,
    PriceRule prices,
    SynergyRule synergy) {
  private static final Set<AccountItem> INDUSTRY_ITEMS =
      Collections.unmodifiableSet(
          EnumSet.range(AccountItem.VALUE_ADDED, AccountItem.OTHER_CAPITAL));

  public GrowthAccounting {
    direct = List.copyOf(direct);
    accounted = List.copyOf(accounted);
    if (first.frequency() != Frequency.YEAR
        || base.frequency() != Frequency.YEAR
        || last.frequency() != Frequency.YEAR
        || first.compareTo(base) >= 0
        || base.compareTo(last) >= 0) {
      throw new IllegalArgumentException(
          "Invalid years: '%s, %s, %s' (first before base before last)"
              .formatted(first, base, last));
    }
    Set<ClassCode> seen = new HashSet<>();
    for (ClassCode industry : union(direct, accounted)) {
      if (industry.isTotal() || !seen.add(industry)) {
        throw new IllegalArgumentException(
            "Invalid industry: '" + industry + "' (each once, direct or accounted, not _T)");
      }
    }
  }

  private static List<ClassCode> union(List<ClassCode> some, List<ClassCode> others) {
    List<ClassCode> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  /**
   * Computes the account for the years from base to last.
   *
   * @throws Stop.InputError if inputs are missing or impossible; all that is found is told at once
   */
  public DigitalAccount account(AccountInputs inputs, Parameters parameters) {
    Ledger ledger = new Ledger();
    InputReading reading = new InputReading(inputs, parameters, ledger);
    GrowthReading growth = new GrowthReading(this, reading);
    growth.parameters();
    AssetValues prices = growth.prices();
    growth.direct();
    List<IndustryData> data = accounted.stream().map(growth::industry).toList();
    reading.finish(region);

    CapitalCosts costs = CapitalCosts.of(this, prices, parameters, ledger);
    totals(inputs, digitalised(data, costs, parameters, ledger), ledger);
    List<Remark> remarks = inputs.unused(region, INDUSTRY_ITEMS, union(direct, accounted));
    return new DigitalAccount(AccountMethod.GROWTH_ACCOUNTING, region, ledger.rows(), remarks);
  }

  private List<YearValues> digitalised(
      List<IndustryData> data, CapitalCosts costs, Parameters parameters, Ledger ledger) {
    return data.stream()
        .map(industry -> IndustryAccount.of(this, industry, costs, parameters, ledger))
        .map(IndustryAccount::digitalised)
        .toList();
  }

  private void totals(AccountInputs inputs, List<YearValues> digitalised, Ledger ledger) {
    for (int year = base.year(); year <= last.year(); year++) {
      total(year, inputs, digitalised, ledger);
    }
  }

  /**
   * The total of a year after each change and after its reverse.
   *
   * @throws Stop.InputError if the account itself cannot be computed
   */
  public List<Sensitivity> sensitivity(
      AccountInputs inputs, Parameters parameters, List<Change> changes, Period year) {
    BigDecimal before = account(inputs, parameters).total(year);
    return changes.stream()
        .flatMap(change -> Stream.of(change.reversed(), change))
        .map(
            change ->
                Sensitivity.of(
                    change.label(),
                    change.step(),
                    change.unit(),
                    year,
                    before,
                    () -> account(inputs, parameters.moved(change)).total(year)))
        .toList();
  }

  private void total(int year, AccountInputs inputs, List<YearValues> digitalised, Ledger ledger) {
    BigDecimal industrialisation =
        direct.stream()
            .flatMap(i -> inputs.find(region, i, AccountItem.VALUE_ADDED, year).stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal digitalisation =
        digitalised.stream()
            .map(values -> WorkingRow.exact(values.at(year)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    ledger.total(AccountStep.DIGITAL_INDUSTRIALISATION, year, industrialisation);
    ledger.total(AccountStep.DIGITALISATION, year, digitalisation);
    ledger.total(AccountStep.TOTAL, year, industrialisation.add(digitalisation));
  }
}
