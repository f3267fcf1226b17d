package org.yanhe.spark.account;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.yanhe.methods.account.Parameter;
import org.yanhe.methods.account.ParameterName;
import org.yanhe.methods.account.Parameters;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** Border of the dataset {@code account-parameters}: from rows to dated parameters. */
final class ParameterRows {
  private ParameterRows() {}

  /**
   * Collects the parameters of a region, sorted by name and year.
   *
   * @throws Stop.InputError if a name, unit or value is not admitted, or one stands twice
   */
  static Parameters collect(Engine engine, StagedDataset staged, RegionCode region) {
    List<Row> collected =
        staged.collect(engine, "name", "period", "value", "unit", "source", "region").stream()
            .filter(row -> region.text().equals(row.getString(5)))
            .sorted(
                Comparator.comparing((Row row) -> row.getString(0))
                    .thenComparing(row -> row.getString(1))
                    .thenComparing(row -> row.getDecimal(2)))
            .toList();
    try {
      return new Parameters(collected.stream().map(ParameterRows::parameter).toList());
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot take the parameters of region %s: %s. Correct the rows."
              .formatted(region, e.getMessage()));
    }
  }

  private static Parameter parameter(Row row) {
    return new Parameter(
        ParameterName.parse(row.getString(0)),
        Period.parse(row.getString(1)),
        row.getDecimal(2).stripTrailingZeros(),
        Unit.parse(row.getString(3)),
        row.getString(4));
  }
}
