package org.yanhe.methods.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.expression.Expression;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.Operand;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;

/**
 * Figures that add up the same column of one dataset, as sets of kinds of rows: telecoms lies
 * within the digital industries because its condition says so, and so does class 63.
 */
public final class RowSums {
  private final Map<Indicator, Map<ClassCode, BitSet>> sums = new LinkedHashMap<>();
  private final Map<Set<RowSum>, List<Split>> known = new HashMap<>();
  private final Map<String, Set<String>> finest = new TreeMap<>();
  private final ClassLine line;

  /** The classes above a class of a column, nearest first, without the total. */
  @FunctionalInterface
  public interface ClassLine {
    List<ClassCode> above(String column, ClassCode code);
  }

  private RowSums(ClassLine line) {
    this.line = line;
  }

  /**
   * Describes indicators of one dataset, measure and column.
   *
   * @param classes the classes that each is published by, the total included
   */
  public static RowSums of(SortedMap<String, IndicatorClasses> classes, ClassLine line) {
    RowSums sums = new RowSums(line);
    sums.describe(List.copyOf(classes.values()));
    return sums;
  }

  /**
   * An indicator and its classes.
   *
   * @param indicator with a base formula
   * @param classes published ones, the total included
   */
  public record IndicatorClasses(Indicator indicator, Set<ClassCode> classes) {
    Formula.Base base() {
      return (Formula.Base) indicator.formula();
    }
  }

  /** What indicators must share to be added to and taken from each other. */
  public static String family(Formula.Base base) {
    return base.dataset() + "|" + base.measure();
  }

  /** The sum behind a figure. */
  public RowSum of(Indicator indicator, ClassCode classCode) {
    return new RowSum(
        indicator.code(),
        classCode,
        sums.getOrDefault(indicator, Map.of()).getOrDefault(classCode, new BitSet()));
  }

  /** How these sums of one place make up each other. */
  public List<Split> among(Set<RowSum> present) {
    return known.computeIfAbsent(
        present, p -> Nesting.of(p.stream().filter(sum -> !sum.rows().isEmpty()).toList()));
  }

  private void describe(List<IndicatorClasses> all) {
    Map<Indicator, Expression> conditions = new LinkedHashMap<>();
    all.forEach(one -> conditions.put(one.indicator(), condition(one.base())));
    RowKinds kinds = kinds(all, conditions);
    all.forEach(one -> sums.put(one.indicator(), new TreeMap<>()));
    Map<Indicator, RowTest> tests = new LinkedHashMap<>();
    conditions.forEach((i, condition) -> tests.put(i, RowTest.bind(condition, kinds.columns())));
    for (int kind = 0; kind < (kinds.isTooMany() ? 0 : kinds.size()); kind++) {
      @Nullable Object[] row = kinds.kind(kind);
      for (IndicatorClasses one : all) {
        RowTest test = tests.get(one.indicator());
        if (test != null && test.holds(column -> row[column])) {
          add(one, row, kinds.columns(), kind);
        }
      }
    }
  }

  private void add(IndicatorClasses one, @Nullable Object[] row, List<String> columns, int kind) {
    Map<ClassCode, BitSet> byClass = sums.getOrDefault(one.indicator(), new TreeMap<>());
    byClass.computeIfAbsent(ClassCode.TOTAL, c -> new BitSet()).set(kind);
    String by = one.base().by();
    Object value = by.isEmpty() ? null : row[columns.indexOf(by)];
    if (value instanceof String code && finest.getOrDefault(by, Set.of()).contains(code)) {
      for (ClassCode classCode : lineOf(by, ClassCode.parse(code))) {
        if (one.classes().contains(classCode)) {
          byClass.computeIfAbsent(classCode, c -> new BitSet()).set(kind);
        }
      }
    }
  }

  private List<ClassCode> lineOf(String column, ClassCode code) {
    List<ClassCode> all = new ArrayList<>(List.of(code));
    all.addAll(line.above(column, code));
    return all;
  }

  private RowKinds kinds(List<IndicatorClasses> all, Map<Indicator, Expression> conditions) {
    Set<String> complete = new TreeSet<>();
    for (IndicatorClasses one : all) {
      String by = one.base().by();
      if (!by.isEmpty()) {
        Set<String> codes = finest.computeIfAbsent(by, c -> new TreeSet<>());
        one.classes().stream().filter(c -> !c.isTotal()).forEach(c -> codes.add(c.text()));
        Expression where = conditions.getOrDefault(one.indicator(), Expression.always());
        if (!where.columns().contains(by)) {
          complete.add(by);
        }
      }
    }
    finest.forEach((by, codes) -> codes.removeAll(inner(by, codes)));
    return new RowKinds(conditions.values(), finest, complete);
  }

  /** Those of some codes that have another one below them. */
  private Set<String> inner(String by, Set<String> codes) {
    Set<String> inner = new HashSet<>();
    codes.forEach(
        code -> line.above(by, ClassCode.parse(code)).forEach(above -> inner.add(above.text())));
    return inner;
  }

  /** A condition whose answers cannot be listed is one that holds or not, whatever the rest. */
  private static Expression condition(Formula.Base base) {
    Expression where =
        base.where().isEmpty() ? Expression.always() : ExpressionParser.parse(base.where());
    boolean listable = where.operands().allMatch(o -> !(o instanceof Operand.Arithmetic));
    return listable
        ? where
        : new Expression.Flag(new Operand.ColumnValue("(" + base.where() + ")"));
  }
}
