package org.yanhe.model.indicator.rule;

import java.util.List;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Suggestion;

/** An account indicator names one of the methods. */
final class KnownAccounts implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Account account
        && !Formula.Account.METHODS.contains(account.method())) {
      List<String> known = Formula.Account.METHODS;
      context.report(
          indicator,
          "there is no account by '%s'. Write %s.%s"
              .formatted(
                  account.method(),
                  String.join(", ", known),
                  Suggestion.near(account.method(), known)));
    }
  }
}
