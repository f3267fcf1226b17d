package org.yanhe.spark.check;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.classification.CodeList;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.expression.ExpressionParser;
import org.yanhe.model.expression.RowTest;
import org.yanhe.model.expression.Truth;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** The checks that need one row alone, bound to the columns of a dataset. */
public final class RowChecks {
  private final DatasetSchema schema;
  private final RowDay day;
  private final List<Check> checks = new ArrayList<>();

  /** A bound check; it adds what it finds to the row. */
  @FunctionalInterface
  private interface Check {
    void apply(TypedRow row);
  }

  /** Binds every check of one row; checks that need several rows are left out. */
  public RowChecks(DatasetSchema schema, List<CheckSpec> specs, CodeLists lists) {
    this.schema = schema;
    this.day = RowDay.of(schema);
    for (CheckSpec spec : specs) {
      bind(spec, lists);
    }
  }

  /** Applies every check to a row. */
  public void apply(TypedRow row) {
    for (Check check : checks) {
      check.apply(row);
    }
  }

  private void bind(CheckSpec spec, CodeLists lists) {
    if (spec.rule() instanceof CheckRule.CreditCode rule) {
      text(spec, rule.column(), CreditCode::isValid, "a code after GB 32100-2015");
    } else if (spec.rule() instanceof CheckRule.Form rule) {
      Pattern form = Pattern.compile(rule.pattern());
      text(spec, rule.column(), t -> form.matcher(t).matches(), "the form " + rule.pattern());
    } else if (spec.rule() instanceof CheckRule.Range rule) {
      range(spec, rule);
    } else if (spec.rule() instanceof CheckRule.InList rule) {
      lists.list(rule.list()).ifPresent(list -> inList(spec, rule.column(), list));
    } else if (spec.rule() instanceof CheckRule.Holds rule) {
      holds(spec, rule);
    }
  }

  private void text(CheckSpec spec, String name, Predicate<String> good, String expectation) {
    int column = position(name);
    checks.add(
        row -> {
          Object value = row.at(column);
          if (value != null && !good.test(value.toString())) {
            row.breaks(spec.id(), name, column, expectation);
          }
        });
  }

  private void range(CheckSpec spec, CheckRule.Range rule) {
    int column = position(rule.column());
    String unit = schema.column(rule.column()).map(Column::unitSymbol).orElse("");
    String expectation = (rule.bounds() + " " + unit).strip();
    checks.add(
        row -> {
          Object value = row.at(column);
          if (value != null && !rule.bounds().contain(number(value))) {
            row.breaks(spec.id(), rule.column(), column, expectation);
          }
        });
  }

  private static BigDecimal number(Object value) {
    if (value instanceof BigDecimal number) {
      return number;
    }
    return value instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal(value.toString());
  }

  private void inList(CheckSpec spec, String name, CodeList list) {
    int column = position(name);
    String expectation = "a code of list " + list.name();
    CodeValidity validity = new CodeValidity(list);
    checks.add(
        row -> {
          Object value = row.at(column);
          if (value != null && !validity.holds(value, day.of(row))) {
            row.breaks(spec.id(), name, column, expectation);
          }
        });
  }

  private void holds(CheckSpec spec, CheckRule.Holds rule) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    RowTest test = RowTest.bind(ExpressionParser.parse(rule.expect()), names);
    int[] columns = rule.columns().stream().mapToInt(this::position).toArray();
    checks.add(
        row -> {
          if (test.test(row) == Truth.FALSE) {
            row.breaks(spec.id(), values(rule.columns(), columns, row), rule.expect());
          }
        });
  }

  private static String values(List<String> names, int[] columns, TypedRow row) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      parts.add(names.get(i) + "=" + row.text(columns[i]));
    }
    return String.join(", ", parts);
  }

  private int position(String name) {
    return schema.columns().stream().map(Column::name).toList().indexOf(name);
  }

  /**
   * Whether codes hold on the day of a row. Rows share the objects of few codes and days, so that
   * the last verdicts are kept by them.
   */
  private static final class CodeValidity {
    private static final int KEPT = 1 << 8;

    private final CodeList list;
    private final @Nullable Object[] codes = new Object[KEPT];
    private final @Nullable Object[] days = new Object[KEPT];
    private final boolean[] verdicts = new boolean[KEPT];

    CodeValidity(CodeList list) {
      this.list = list;
    }

    boolean holds(Object code, LocalDate day) {
      int place = code.hashCode() & (KEPT - 1);
      if (codes[place] != code || days[place] != day) {
        verdicts[place] = looksUp(code.toString(), day);
        codes[place] = code;
        days[place] = day;
      }
      return verdicts[place];
    }

    private boolean looksUp(String code, LocalDate day) {
      return day.equals(RowDay.NONE) ? list.contains(code) : list.on(code, day).isPresent();
    }
  }
}
