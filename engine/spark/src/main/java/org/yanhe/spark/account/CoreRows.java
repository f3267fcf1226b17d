package org.yanhe.spark.account;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.yanhe.methods.account.AccountEntry;
import org.yanhe.methods.account.AccountItem;
import org.yanhe.methods.account.CoreSmall;
import org.yanhe.methods.account.PartialShare;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.classification.Concordance;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** Border of the datasets and the concordance behind the account of core industries. */
final class CoreRows {
  private static final String CONCORDANCE = "digital-economy-2021";

  private CoreRows() {}

  /** The small classes with their GB/T codes, from the concordance of the classification. */
  static List<CoreSmall> smalls(CodeLists codes) {
    Map<String, List<Concordance.Mapping>> bySmall =
        codes.concordance(CONCORDANCE).map(Concordance::all).orElse(List.of()).stream()
            .collect(
                Collectors.groupingBy(Concordance.Mapping::to, TreeMap::new, Collectors.toList()));
    return bySmall.entrySet().stream().map(e -> small(e.getKey(), e.getValue())).toList();
  }

  private static CoreSmall small(String code, List<Concordance.Mapping> mappings) {
    String links =
        mappings.stream()
            .map(m -> m.from() + (m.extent() == Concordance.Extent.PART ? "*" : ""))
            .sorted()
            .collect(Collectors.joining("|"));
    return CoreSmall.parse(code, links, mappings.get(0).status());
  }

  /** The partial shares of a region. */
  static List<PartialShare> shares(Engine engine, StagedDataset staged, RegionCode region) {
    return staged.collect(engine, "period", "small", "class", "share", "source", "region").stream()
        .filter(row -> region.text().equals(row.getString(5)))
        .sorted(
            Comparator.comparing((Row row) -> row.getString(1))
                .thenComparing(row -> row.getString(2))
                .thenComparing(row -> row.getString(0)))
        .map(row -> share(row, region))
        .toList();
  }

  private static PartialShare share(Row row, RegionCode region) {
    try {
      return new PartialShare(
          region,
          Period.parse(row.getString(0)),
          ClassCode.parse(row.getString(1)),
          ClassCode.parse(row.getString(2)),
          row.getDecimal(3).stripTrailingZeros(),
          row.isNullAt(4) ? "" : row.getString(4));
    } catch (IllegalArgumentException e) {
      throw new Stop.InputError(
          "Cannot take a share of region %s: %s. Correct the row."
              .formatted(region, e.getMessage()));
    }
  }

  /** Value added by class, from base units to the unit of the item. */
  static List<AccountEntry> valueAdded(Engine engine, StagedDataset staged) {
    return staged.collect(engine, "region", "period", "class", "value", "unit").stream()
        .sorted(
            Comparator.comparing((Row row) -> row.getString(0))
                .thenComparing(row -> row.getString(1))
                .thenComparing(row -> row.getString(2)))
        .map(CoreRows::entry)
        .toList();
  }

  private static AccountEntry entry(Row row) {
    Unit base = Unit.parse(Unit.parse(row.getString(4)).base());
    BigDecimal value = base.convert(row.getDecimal(3), AccountItem.VALUE_ADDED.unit());
    return new AccountEntry(
        RegionCode.parse(row.getString(0)),
        Period.parse(row.getString(1)),
        ClassCode.parse(row.getString(2)),
        AccountItem.VALUE_ADDED,
        value);
  }
}
