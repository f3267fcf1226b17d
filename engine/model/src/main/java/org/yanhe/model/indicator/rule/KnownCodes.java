package org.yanhe.model.indicator.rule;

import java.util.List;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.expression.ComparedText;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** A condition compares a coded column only with codes of its list; others would never match. */
final class KnownCodes implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base) {
      context
          .schema(base.dataset())
          .ifPresent(
              schema ->
                  compared(base.where()).forEach(text -> text(indicator, schema, text, context)));
    }
  }

  /** None where the condition cannot be read, which another rule tells. */
  private static List<ComparedText> compared(String where) {
    try {
      return ComparedText.in(ExpressionParser.parse(where));
    } catch (IllegalArgumentException unreadable) {
      return List.of();
    }
  }

  private static void text(
      Indicator indicator,
      DatasetSchema schema,
      ComparedText compared,
      CatalogueRules.Context context) {
    schema
        .column(compared.column())
        .map(Column::codes)
        .flatMap(context.codes()::list)
        .filter(list -> !matches(list, compared))
        .ifPresent(
            list ->
                context.report(
                    indicator,
                    "its condition compares column '%s' with '%s', which is not in code list '%s'. Write one of its codes.%s"
                        .formatted(
                            compared.column(),
                            compared.text(),
                            list.name(),
                            Suggestion.near(compared.text(), list.texts()))));
  }

  private static boolean matches(CodeList list, ComparedText compared) {
    return switch (compared.how()) {
      case WHOLE -> list.contains(compared.text());
      case PREFIX -> list.texts().stream().anyMatch(code -> code.startsWith(compared.text()));
    };
  }
}
