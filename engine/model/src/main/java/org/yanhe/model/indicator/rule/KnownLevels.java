package org.yanhe.model.indicator.rule;

import java.util.List;
import org.yanhe.model.classification.Code;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Suggestion;

/** An indicator is published for levels that regions have; it would have no figure at others. */
final class KnownLevels implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    List<String> known =
        context.codes().list(CodeLists.REGIONS).stream()
            .flatMap(list -> list.all().stream())
            .map(Code::level)
            .distinct()
            .toList();
    indicator.levels().stream()
        .filter(level -> !known.isEmpty() && !known.contains(level))
        .forEach(
            level ->
                context.report(
                    indicator,
                    "no region is of level '%s' (there are %s). Mend 'levels'.%s"
                        .formatted(
                            level, String.join(", ", known), Suggestion.near(level, known))));
  }
}
