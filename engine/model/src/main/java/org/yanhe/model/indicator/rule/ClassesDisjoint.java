package org.yanhe.model.indicator.rule;

import java.util.List;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.source.Column;

/** What is chained or compared class by class has classes, none of which holds another. */
final class ClassesDisjoint implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Chained chained) {
      check(indicator, chained.of(), chained.classes(), context);
    } else if (indicator.formula() instanceof Formula.Bilateral index) {
      check(indicator, index.values(), index.classes(), context);
      check(indicator, index.quantities(), index.classes(), context);
    }
  }

  private static void check(
      Indicator indicator, IndicatorCode of, List<String> classes, CatalogueRules.Context context) {
    if (context.catalogue().get(of).formula() instanceof Formula.Base base) {
      if (base.by().isEmpty()) {
        context.report(
            indicator,
            "a figure of kind '%s' is made class by class, and '%s' has no classes. Give it 'by'."
                .formatted(indicator.formula().kind(), of));
        return;
      }
      context
          .schema(base.dataset())
          .flatMap(schema -> schema.column(base.by()))
          .map(Column::codes)
          .flatMap(context.codes()::list)
          .ifPresent(list -> check(indicator, list, classes, context));
    }
  }

  private static void check(
      Indicator indicator, CodeList list, List<String> classes, CatalogueRules.Context context) {
    classes.stream()
        .filter(code -> !list.contains(code))
        .forEach(
            code ->
                context.report(
                    indicator,
                    "class '%s' is not in code list '%s'. Write one of its codes.%s"
                        .formatted(code, list.name(), Suggestion.near(code, list.texts()))));
    if (classes.isEmpty() && isNested(list)) {
      context.report(
          indicator,
          "code list '%s' holds classes within classes, which would count twice. List those that make up the total under 'classes'."
              .formatted(list.name()));
    }
  }

  private static boolean isNested(CodeList list) {
    return list.texts().stream().anyMatch(code -> !list.children(code).isEmpty());
  }
}
