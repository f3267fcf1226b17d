package org.yanhe.model.expression;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.ColumnType;
import org.yanhe.model.source.DatasetSchema;

/** Finds unknown columns and comparisons that cannot be meant, before any row is read. */
public final class ExpressionTypes {
  private final DatasetSchema schema;
  private final List<String> wrong = new ArrayList<>();

  private ExpressionTypes(DatasetSchema schema) {
    this.schema = schema;
  }

  /** One sentence for each thing wrong with a condition on a dataset; none if it is sound. */
  public static List<String> check(Expression expression, DatasetSchema schema) {
    ExpressionTypes types = new ExpressionTypes(schema);
    types.columns(expression);
    if (types.wrong.isEmpty()) {
      types.visit(expression);
    }
    return List.copyOf(types.wrong);
  }

  private void columns(Expression expression) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    expression.columns().stream()
        .filter(name -> !names.contains(name))
        .forEach(
            name ->
                wrong.add(
                    "Unknown column: '"
                        + name
                        + "' (dataset '"
                        + schema.name()
                        + "' has "
                        + String.join(", ", names)
                        + ")."
                        + Suggestion.near(name, names)));
  }

  private void visit(Expression expression) {
    if (expression instanceof Expression.All all) {
      all.parts().forEach(this::visit);
    } else if (expression instanceof Expression.Any any) {
      any.parts().forEach(this::visit);
    } else if (expression instanceof Expression.Not not) {
      visit(not.part());
    } else if (expression instanceof Expression.Comparison comparison) {
      compare(Stream.of(comparison.left(), comparison.right()).toList());
    } else if (expression instanceof Expression.In in) {
      in.list().forEach(item -> compare(List.of(in.value(), item)));
    } else if (expression instanceof Expression.Flag flag) {
      need(flag.value(), ColumnType.BOOLEAN);
    }
  }

  private void compare(List<Operand> sides) {
    boolean number = sides.stream().anyMatch(this::isNumber);
    boolean date = sides.stream().anyMatch(side -> typeOf(side) == ColumnType.DATE);
    for (Operand side : sides) {
      if (number && !isNumber(side)) {
        wrong.add(
            "Invalid comparison: a number with " + describe(side) + " (compare like with like)");
      }
      if (date && side instanceof Operand.TextValue text && !isDate(text.text())) {
        wrong.add("Invalid date: '" + text.text() + "' (form: '2022-12-31')");
      }
    }
  }

  private void need(Operand operand, ColumnType type) {
    if (typeOf(operand) != type) {
      wrong.add(
          "Invalid condition: "
              + describe(operand)
              + " stands alone (only a "
              + type.word()
              + " column may; compare it with something)");
    }
  }

  private boolean isNumber(Operand operand) {
    return operand instanceof Operand.NumberValue
        || operand instanceof Operand.Arithmetic
        || typeOf(operand).isNumber();
  }

  private ColumnType typeOf(Operand operand) {
    return operand instanceof Operand.ColumnValue column
        ? schema.column(column.name()).map(Column::type).orElse(ColumnType.TEXT)
        : ColumnType.TEXT;
  }

  private static String describe(Operand operand) {
    if (operand instanceof Operand.ColumnValue column) {
      return "column '" + column.name() + "'";
    }
    return operand instanceof Operand.TextValue text ? "text '" + text.text() + "'" : "a number";
  }

  private static boolean isDate(String text) {
    try {
      return text.equals(LocalDate.parse(text).toString());
    } catch (DateTimeException e) {
      return false;
    }
  }
}
