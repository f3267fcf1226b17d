package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.AccountSpec;

/** Makes the method of an account, and its changes of parameters, from what a project says. */
public final class AccountPlan {
  private AccountPlan() {}

  public static GrowthAccounting growthAccounting(AccountSpec.GrowthAccounting spec) {
    return new GrowthAccounting(
        spec.region(),
        spec.priceRegion(),
        spec.first(),
        spec.base(),
        spec.last(),
        spec.direct(),
        spec.accounted(),
        Words.parse("efficiency", spec.efficiency(), Efficiency.values()),
        Words.parse("prices", spec.prices(), PriceRule.values()),
        Words.parse("synergy", spec.synergy(), SynergyRule.values()));
  }

  public static SupplyUse supplyUse(AccountSpec.SupplyUse spec) {
    return new SupplyUse(spec.region(), spec.first(), spec.last(), spec.industries());
  }

  public static CoreIndustries coreIndustries(
      AccountSpec.CoreIndustries spec, List<CoreSmall> smalls, List<PartialShare> shares) {
    return new CoreIndustries(spec.region(), spec.first(), spec.last(), smalls, shares);
  }

  /**
   * The changes whose effect on the total is published: of one parameter by its name, or of all ICT
   * assets together by {@code depreciation}, {@code life} or {@code initial-growth}.
   *
   * @throws Stop.CatalogueError if a name is unknown
   */
  public static List<Change> changes(AccountSpec.GrowthAccounting spec) {
    List<Change> changes = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    spec.sensitivity()
        .forEach(
            (name, step) -> {
              try {
                changes.add(change(name, step));
              } catch (IllegalArgumentException e) {
                problems.add(new Problem(spec.place(), name, String.valueOf(e.getMessage())));
              }
            });
    if (!problems.isEmpty()) {
      throw new Stop.CatalogueError(problems);
    }
    return changes;
  }

  private static Change change(String name, BigDecimal step) {
    return switch (name) {
      case "depreciation" -> Change.ofDepreciation(step);
      case "life" -> Change.ofLife(step);
      case "initial-growth" -> Change.ofInitialGrowth(step);
      default -> Change.of(ParameterName.parse(name), step);
    };
  }
}
