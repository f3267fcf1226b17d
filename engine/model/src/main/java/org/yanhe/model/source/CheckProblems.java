package org.yanhe.model.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.ExpressionTypes;
import org.yanhe.model.problem.Suggestion;

/** Compares a check with the schema of its dataset. */
final class CheckProblems {
  private CheckProblems() {}

  /** One sentence for each thing wrong. */
  static List<String> of(CheckSpec spec, KnownSchemas schemas) {
    Optional<DatasetSchema> schema = schemas.find(spec.dataset());
    if (schema.isEmpty()) {
      return schemas.unknown(spec.dataset()).stream().toList();
    }
    if (spec.rule() instanceof CheckRule.Holds holds) {
      return ExpressionTypes.check(ExpressionParser.parse(holds.expect()), schema.get());
    }
    return columns(spec.rule(), schema.get());
  }

  private static List<String> columns(CheckRule rule, DatasetSchema schema) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    List<String> wrong = new ArrayList<>();
    for (String name : rule.columns()) {
      if (!names.contains(name)) {
        wrong.add(
            "Unknown column: '"
                + name
                + "' (dataset '"
                + schema.name()
                + "' has "
                + String.join(", ", names)
                + ")."
                + Suggestion.near(name, names));
      }
    }
    number(rule)
        .flatMap(schema::column)
        .filter(column -> !column.type().isNumber())
        .ifPresent(
            column ->
                wrong.add(
                    "Invalid check: column '"
                        + column.name()
                        + "' is no number but a "
                        + column.type().word()));
    return wrong;
  }

  private static Optional<String> number(CheckRule rule) {
    if (rule instanceof CheckRule.Range range) {
      return Optional.of(range.column());
    }
    if (rule instanceof CheckRule.SumOfRegions sum) {
      return Optional.of(sum.value());
    }
    return rule instanceof CheckRule.Change change ? Optional.of(change.value()) : Optional.empty();
  }
}
