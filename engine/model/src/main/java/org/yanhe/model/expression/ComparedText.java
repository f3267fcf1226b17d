package org.yanhe.model.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A text that a condition compares a column with.
 *
 * @param column name of the column
 * @param text without quotes
 * @param how whether the whole value is compared
 */
public record ComparedText(String column, String text, How how) {

  /** What of the value is compared. */
  public enum How {
    /** All of it. */
    WHOLE,
    /** Its beginning. */
    PREFIX
  }

  /** Every such text of a condition, in its order. */
  public static List<ComparedText> in(Expression expression) {
    List<ComparedText> all = new ArrayList<>();
    collect(expression, all);
    return List.copyOf(all);
  }

  private static void collect(Expression expression, List<ComparedText> all) {
    if (expression instanceof Expression.All both) {
      both.parts().forEach(part -> collect(part, all));
    } else if (expression instanceof Expression.Any any) {
      any.parts().forEach(part -> collect(part, all));
    } else if (expression instanceof Expression.Not not) {
      collect(not.part(), all);
    } else if (expression instanceof Expression.Comparison comparison) {
      pair(comparison.left(), comparison.right(), all);
      pair(comparison.right(), comparison.left(), all);
    } else if (expression instanceof Expression.In in) {
      in.list().forEach(item -> pair(in.value(), item, all));
    } else if (expression instanceof Expression.Starts starts
        && starts.value() instanceof Operand.ColumnValue column) {
      all.add(new ComparedText(column.name(), starts.prefix(), How.PREFIX));
    }
  }

  private static void pair(Operand side, Operand other, List<ComparedText> all) {
    if (side instanceof Operand.ColumnValue column && other instanceof Operand.TextValue text) {
      all.add(new ComparedText(column.name(), text.text(), How.WHOLE));
    }
  }
}
