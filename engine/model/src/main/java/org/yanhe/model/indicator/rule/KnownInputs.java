package org.yanhe.model.indicator.rule;

import java.util.List;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Suggestion;

/** Every indicator that a formula names is in the catalogue. */
final class KnownInputs implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    List<String> known = context.catalogue().all().stream().map(i -> i.code().text()).toList();
    indicator.formula().inputs().stream()
        .filter(input -> context.catalogue().find(input).isEmpty())
        .filter(input -> !context.catalogue().isUnread(input))
        .forEach(
            input ->
                context.report(
                    indicator,
                    "its formula names '"
                        + input
                        + "', which is not in the catalogue. Add it or mend the name."
                        + Suggestion.near(input.text(), known)));
  }
}
