package org.yanhe.model.indicator.rule;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.ExpressionTypes;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** Dataset, measured columns, condition and classes of a base indicator exist and fit together. */
final class KnownColumns implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base) {
      DatasetSchema schema = context.schemas().get(base.dataset());
      if (schema == null) {
        context.report(
            indicator,
            "dataset '"
                + base.dataset()
                + "' has no schema. Add one to schemas/ or mend the name."
                + Suggestion.near(base.dataset(), context.schemas().keySet()));
      } else {
        columns(indicator, base, schema, context);
        condition(base, schema).forEach(message -> context.report(indicator, message));
      }
    }
  }

  private static void columns(
      Indicator indicator,
      Formula.Base base,
      DatasetSchema schema,
      CatalogueRules.Context context) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    List<String> used = new ArrayList<>(base.measure().columns());
    if (!base.by().isEmpty()) {
      used.add(base.by());
    }
    used.stream()
        .filter(name -> !names.contains(name))
        .forEach(
            name ->
                context.report(
                    indicator,
                    "dataset '"
                        + schema.name()
                        + "' has no column '"
                        + name
                        + "' (it has "
                        + String.join(", ", names)
                        + ")."
                        + Suggestion.near(name, names)));
  }

  private static List<String> condition(Formula.Base base, DatasetSchema schema) {
    try {
      return ExpressionTypes.check(ExpressionParser.parse(base.where()), schema);
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
