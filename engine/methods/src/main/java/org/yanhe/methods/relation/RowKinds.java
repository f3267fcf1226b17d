package org.yanhe.methods.relation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.Operand;

/**
 * The kinds of rows that some conditions can tell apart: one value of each column for every answer
 * that the conditions can give. A column by which figures are published has their finest classes,
 * because readers take a published list of classes for complete.
 */
final class RowKinds {
  private static final String OTHER = "\uffff";
  private static final long MOST = 200_000;

  private final SortedMap<String, List<@Nullable Object>> values = new TreeMap<>();

  /**
   * Finds the kinds.
   *
   * @param conditions of all figures
   * @param classes the finest published classes by column
   * @param complete columns whose classes cover every row
   */
  RowKinds(
      Collection<Expression> conditions, Map<String, Set<String>> classes, Set<String> complete) {
    SortedMap<String, Set<Object>> found = new TreeMap<>();
    classes.forEach((column, codes) -> found.put(column, new TreeSet<Object>(codes)));
    conditions.forEach(condition -> collect(condition, found));
    found.forEach(
        (column, literals) ->
            values.put(
                column,
                distinguished(
                    literals, classes.getOrDefault(column, Set.of()), complete.contains(column))));
  }

  List<String> columns() {
    return List.copyOf(values.keySet());
  }

  /** Number of kinds. */
  long size() {
    long size = 1;
    for (List<@Nullable Object> one : values.values()) {
      size *= one.size();
    }
    return size;
  }

  boolean isTooMany() {
    return size() > MOST;
  }

  /** The values of one kind of row, in the order of the columns. */
  @Nullable Object[] kind(long number) {
    @Nullable Object[] row = new Object[values.size()];
    long rest = number;
    int i = 0;
    for (List<@Nullable Object> one : values.values()) {
      row[i++] = one.get((int) (rest % one.size()));
      rest /= one.size();
    }
    return row;
  }

  private static List<@Nullable Object> distinguished(
      Set<Object> literals, Set<String> classes, boolean isComplete) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Object literal : literals) {
      boolean isHead =
          !classes.contains(literal.toString())
              && classes.stream().anyMatch(code -> code.startsWith(literal.toString()));
      if (!isHead) {
        values.add(literal);
      }
    }
    if (!isComplete && literals.stream().noneMatch(Boolean.class::isInstance)) {
      if (literals.stream().noneMatch(BigDecimal.class::isInstance)) {
        values.add(OTHER);
      }
      values.add(null);
    }
    if (values.isEmpty()) {
      values.add(OTHER);
    }
    return values;
  }

  private static void collect(Expression condition, SortedMap<String, Set<Object>> found) {
    if (condition instanceof Expression.All all) {
      all.parts().forEach(part -> collect(part, found));
    } else if (condition instanceof Expression.Any any) {
      any.parts().forEach(part -> collect(part, found));
    } else if (condition instanceof Expression.Not not) {
      collect(not.part(), found);
    } else {
      collectTest(condition, found);
    }
  }

  private static void collectTest(Expression test, SortedMap<String, Set<Object>> found) {
    if (test instanceof Expression.Comparison comparison) {
      comparison
          .left()
          .columns()
          .forEach(column -> literals(column, List.of(comparison.right()), found));
    } else if (test instanceof Expression.In in) {
      in.value().columns().forEach(column -> literals(column, in.list(), found));
    } else if (test instanceof Expression.Starts starts) {
      starts.value().columns().forEach(c -> of(c, found).add(starts.prefix()));
    } else if (test instanceof Expression.Flag flag) {
      flag.value().columns().forEach(c -> of(c, found).addAll(List.of(true, false)));
    } else {
      test.columns().forEach(column -> of(column, found));
    }
  }

  private static void literals(
      String column, List<Operand> literals, SortedMap<String, Set<Object>> found) {
    Set<Object> values = of(column, found);
    for (Operand literal : literals) {
      if (literal instanceof Operand.TextValue text) {
        values.add(text.text());
      } else if (literal instanceof Operand.NumberValue number) {
        BigDecimal n = number.number();
        values.addAll(List.of(n, n.subtract(BigDecimal.ONE), n.add(BigDecimal.ONE)));
      }
    }
  }

  private static Set<Object> of(String column, SortedMap<String, Set<Object>> found) {
    return found.computeIfAbsent(
        column, c -> new TreeSet<>(java.util.Comparator.comparing(Object::toString)));
  }
}
