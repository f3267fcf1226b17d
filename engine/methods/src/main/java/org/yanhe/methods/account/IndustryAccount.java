package org.yanhe.methods.account;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.problem.Stop;

/** Growth accounting of one industry, from its factors to its digitalised value added. */
final class IndustryAccount {
  private static final double NOISE = 1e-12;

  private final GrowthAccounting plan;
  private final IndustryData data;
  private final List<Factor> factors;
  private final Parameters parameters;
  private final Ledger ledger;
  private final int base;
  private final int last;

  private IndustryAccount(
      GrowthAccounting plan,
      IndustryData data,
      List<Factor> factors,
      Parameters parameters,
      Ledger ledger) {
    this.plan = plan;
    this.data = data;
    this.factors = factors;
    this.parameters = parameters;
    this.ledger = ledger;
    this.base = plan.base().year();
    this.last = plan.last().year();
  }

  static IndustryAccount of(
      GrowthAccounting plan,
      IndustryData data,
      CapitalCosts costs,
      Parameters parameters,
      Ledger ledger) {
    AssetValues stocks =
        new IndustryCapital(plan, data, costs.prices(), parameters, ledger).stocks();
    List<Factor> factors = new IndustryFactors(data, costs.userCosts(), ledger).of(stocks);
    return new IndustryAccount(plan, data, factors, parameters, ledger);
  }

  /** Digitalised value added at current prices, from the base year on. */
  YearValues digitalised() {
    YearValues real = over(base, data::real);
    YearValues growth = over(base + 1, real::logChange);
    YearValues productivity = over(base + 1, year -> growth.at(year) - contribution(factors, year));
    YearValues substitution = over(base + 1, year -> contribution(ict(), year));
    YearValues synergy = over(base + 1, year -> synergy(productivity.at(year), year));

    note(AccountStep.REAL_VALUE_ADDED, real);
    noteHundredfold(AccountStep.LOG_GROWTH, growth);
    factors.forEach(this::noteGrowth);
    noteHundredfold(AccountStep.PRODUCTIVITY, productivity);
    noteHundredfold(AccountStep.SUBSTITUTION, substitution);
    noteHundredfold(AccountStep.SYNERGY, synergy);
    return level(real, over(base + 1, year -> substitution.at(year) + synergy.at(year)));
  }

  private static double contribution(List<Factor> factors, int year) {
    double sum = 0;
    for (Factor factor : factors) {
      sum += factor.contribution(year);
    }
    return sum;
  }

  private List<Factor> ict() {
    return factors.stream().filter(Factor::isIct).toList();
  }

  /** The ICT part of productivity growth, 0 in an industry without ICT capital. */
  private double synergy(double productivity, int year) {
    double ict =
        ict().stream().mapToDouble(factor -> factor.meanShare(year)).reduce(0, Double::sum);
    if (ict == 0) {
      return 0;
    }
    return switch (plan.synergy()) {
      case INCOME_SHARE -> productivity * ict / capitalShare(ict, year);
      case FIXED_SHARE -> productivity * parameters.at(ParameterName.SYNERGY_SHARE, year);
      case ELASTICITY ->
          parameters.at(ParameterName.SYNERGY_ELASTICITY, year) * contribution(ict(), year) / ict;
      case NONE -> 0;
    };
  }

  private double capitalShare(double ict, int year) {
    Factor other = factors.get(factors.size() - 1);
    return ict + other.meanShare(year);
  }

  /**
   * Cumulates {@code D_t = D_(t-1) + k_t L(Y_t, Y_(t-1))}, where L is the logarithmic mean: so the
   * contributions of all factors and of productivity add to the change of Y.
   */
  private YearValues level(YearValues real, YearValues contribution) {
    YearValues increments =
        over(base + 1, t -> contribution.at(t) * logMean(real.at(t), real.at(t - 1)));
    double[] level = new double[last - base + 1];
    level[0] = parameters.at(ParameterName.BASE_SHARE, base) * real.at(base);
    for (int i = 1; i < level.length; i++) {
      level[i] = level[i - 1] + increments.at(base + i);
    }
    YearValues digitalised = within(YearValues.of(base, level), real);
    YearValues nominal = over(base, year -> digitalised.at(year) * data.price().at(year) / 100);

    note(AccountStep.DIGITALISED_INCREMENT, increments);
    note(AccountStep.DIGITALISED_REAL, digitalised);
    note(AccountStep.DIGITALISED, nominal);
    noteHundredfold(
        AccountStep.DIGITALISED_SHARE, over(base, year -> digitalised.at(year) / real.at(year)));
    return nominal;
  }

  /** Logarithmic mean {@code (a - b) / ln(a / b)}, which is a where a = b. */
  static double logMean(double a, double b) {
    double relative = (a - b) / b;
    return relative == 0 ? a : b * relative / StrictMath.log1p(relative);
  }

  /** Refuses a level that cannot be; what floating-point noise puts outside is put back. */
  private YearValues within(YearValues digitalised, YearValues real) {
    for (int year = base; year <= last; year++) {
      double noise = NOISE * real.at(year);
      if (!(digitalised.at(year) >= -noise && digitalised.at(year) <= real.at(year) + noise)) {
        throw outside(year, digitalised, real);
      }
    }
    return over(base, t -> StrictMath.min(real.at(t), StrictMath.max(0, digitalised.at(t))));
  }

  private Stop outside(int year, YearValues digitalised, YearValues real) {
    return new Stop.InputError(
        ("Cannot account industry %s in %s: digitalised value added of %s is outside 0 to value"
                + " added of %s (constant prices). Check ICT investment, the base share and the"
                + " synergy rule.")
            .formatted(
                data.industry(),
                year,
                WorkingRow.brief(digitalised.at(year)),
                WorkingRow.brief(real.at(year))));
  }

  private void noteGrowth(Factor factor) {
    noteHundredfold(AccountStep.MEAN_SHARE, factor.code(), over(base + 1, factor::meanShare));
    noteHundredfold(
        AccountStep.LOG_GROWTH, factor.code(), over(base + 1, factor.quantity()::logChange));
    noteHundredfold(AccountStep.CONTRIBUTION, factor.code(), over(base + 1, factor::contribution));
  }

  private void noteHundredfold(AccountStep step, ClassCode detail, YearValues values) {
    ledger.hundredfold(step, data.industry(), detail, values);
  }

  private void noteHundredfold(AccountStep step, YearValues values) {
    noteHundredfold(step, ClassCode.TOTAL, values);
  }

  private void note(AccountStep step, YearValues values) {
    ledger.all(step, data.industry(), ClassCode.TOTAL, values);
  }

  private YearValues over(int from, IntToDoubleFunction value) {
    return YearValues.of(from, last, value);
  }
}
