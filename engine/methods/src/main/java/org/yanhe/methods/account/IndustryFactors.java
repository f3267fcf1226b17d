package org.yanhe.methods.account;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.problem.Stop;

/**
 * Income shares of one industry: ICT capital at its user cost {@code a = c K / VA}, labour as
 * delivered, other capital the rest of value added (constant returns).
 */
final class IndustryFactors {
  private final IndustryData data;
  private final AssetValues userCosts;
  private final Ledger ledger;

  IndustryFactors(IndustryData data, AssetValues userCosts, Ledger ledger) {
    this.data = data;
    this.userCosts = userCosts;
    this.ledger = ledger;
  }

  /** ICT assets, labour and other capital, in this order. */
  List<Factor> of(AssetValues stocks) {
    List<Factor> factors = new ArrayList<>();
    for (Asset asset : Asset.ICT) {
      if (stocks.has(asset)) {
        factors.add(ict(asset, stocks.of(asset)));
      }
    }
    factors.add(labour());
    YearValues valueAdded = data.valueAdded();
    YearValues rest =
        YearValues.of(valueAdded.first(), valueAdded.last(), year -> rest(factors, year));
    factors.add(new Factor(Asset.OTHER.code(), stocks.of(Asset.OTHER), rest));
    factors.forEach(
        f -> ledger.hundredfold(AccountStep.INCOME_SHARE, data.industry(), f.code(), f.share()));
    return factors;
  }

  private Factor ict(Asset asset, YearValues stock) {
    YearValues cost = userCosts.of(asset);
    YearValues income =
        YearValues.of(cost.first(), cost.last(), year -> cost.at(year) * stock.at(year));
    ledger.all(AccountStep.CAPITAL_INCOME, data.industry(), asset.code(), income);
    return new Factor(asset.code(), stock, shareOf(income));
  }

  private Factor labour() {
    return new Factor(Factor.LABOUR, data.employees(), shareOf(data.labourIncome()));
  }

  private YearValues shareOf(YearValues income) {
    return YearValues.of(
        income.first(), income.last(), year -> income.at(year) / data.valueAdded().at(year));
  }

  private double rest(List<Factor> factors, int year) {
    double ict = 0;
    double labour = 0;
    for (Factor factor : factors) {
      double share = factor.share().at(year);
      ict += factor.isIct() ? share : 0;
      labour += factor.isIct() ? 0 : share;
    }
    if (1 - ict - labour > 0) {
      return 1 - ict - labour;
    }
    throw new Stop.InputError(
        ("Cannot account industry %s in %s: labour takes %s %% and ICT capital %s %% of value"
                + " added, which leaves nothing for other capital. Check labour income and ICT"
                + " investment.")
            .formatted(
                data.industry(),
                year,
                WorkingRow.brief(100 * labour),
                WorkingRow.brief(100 * ict)));
  }
}
