package org.yanhe.spark.account;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.yanhe.methods.account.AccountEntry;
import org.yanhe.methods.account.AccountItem;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * Border of the datasets {@code industry-accounts} and {@code supply-use}: from rows, with values
 * in the base unit of theirs, to entries in the unit of the item.
 */
final class AccountEntryRows {
  private AccountEntryRows() {}

  /**
   * The entries of a dataset, which are a few thousand.
   *
   * @throws Stop.InputError if an item is unknown or in a unit that is not its own
   */
  static List<AccountEntry> collect(Engine engine, StagedDataset staged) {
    return staged.collect(engine, "region", "period", "industry", "item", "value", "unit").stream()
        .map(AccountEntryRows::entry)
        .toList();
  }

  private static AccountEntry entry(Row row) {
    AccountItem item = item(row);
    return new AccountEntry(
        RegionCode.parse(row.getString(0)),
        Period.parse(row.getString(1)),
        ClassCode.parse(row.getString(2)),
        item,
        inUnitOf(item, row));
  }

  private static AccountItem item(Row row) {
    try {
      return AccountItem.parse(row.getString(3));
    } catch (IllegalArgumentException e) {
      throw refused(row, String.valueOf(e.getMessage()));
    }
  }

  private static BigDecimal inUnitOf(AccountItem item, Row row) {
    Unit delivered = Unit.parse(row.getString(5));
    if (!delivered.convertsTo(item.unit())) {
      throw refused(row, "Invalid unit: '" + delivered + "' (a multiple of '" + item.unit() + "')");
    }
    return Unit.parse(delivered.base()).convert(row.getDecimal(4), item.unit());
  }

  private static Stop.InputError refused(Row row, String why) {
    return new Stop.InputError(
        "Cannot take item '%s' of region %s, industry %s, year %s: %s. Correct the row."
            .formatted(
                row.getString(3), row.getString(0), row.getString(2), row.getString(1), why));
  }
}
