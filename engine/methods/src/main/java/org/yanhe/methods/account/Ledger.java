package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;

/** Writes down the rows of a working table while an account is computed. */
final class Ledger {
  private final List<WorkingRow> rows = new ArrayList<>();

  void exact(Step step, ClassCode industry, ClassCode detail, int year, BigDecimal value) {
    rows.add(new WorkingRow(step, industry, detail, Period.year(year), value));
  }

  void all(Step step, ClassCode industry, ClassCode detail, YearValues values) {
    values.years().forEach(y -> exact(step, industry, detail, y, WorkingRow.exact(values.at(y))));
  }

  /** Notes fractions as percentages, or logarithmic differences times 100. */
  void hundredfold(Step step, ClassCode industry, ClassCode detail, YearValues values) {
    all(
        step,
        industry,
        detail,
        YearValues.of(values.first(), values.last(), year -> 100 * values.at(year)));
  }

  /** Notes a value that belongs to no industry. */
  void total(Step step, int year, BigDecimal value) {
    exact(step, ClassCode.TOTAL, ClassCode.TOTAL, year, value);
  }

  List<WorkingRow> rows() {
    return List.copyOf(rows);
  }
}
