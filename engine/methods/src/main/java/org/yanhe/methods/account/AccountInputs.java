package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

/** The input values of accounts, each given once. The order of entries does not matter. */
public final class AccountInputs {
  private record Key(RegionCode region, ClassCode industry, AccountItem item, int year) {}

  private record Series(RegionCode region, ClassCode industry, AccountItem item) {}

  private final Map<Key, BigDecimal> values;
  private final Set<Series> delivered;

  private AccountInputs(Map<Key, BigDecimal> values) {
    this.values = values;
    this.delivered =
        values.keySet().stream()
            .map(key -> new Series(key.region(), key.industry(), key.item()))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Takes entries in any order.
   *
   * @throws Stop.InputError if a value is given twice
   */
  public static AccountInputs of(Collection<AccountEntry> entries) {
    Map<Key, BigDecimal> values = new LinkedHashMap<>();
    for (AccountEntry e : entries) {
      Key key = new Key(e.region(), e.industry(), e.item(), e.year().year());
      if (values.put(key, e.value()) != null) {
        throw new Stop.InputError(
            "Cannot take account input '%s' of region %s, industry %s, year %s: given twice. Keep one row."
                .formatted(e.item().code(), e.region(), e.industry(), e.year()));
      }
    }
    return new AccountInputs(values);
  }

  Optional<BigDecimal> find(RegionCode region, ClassCode industry, AccountItem item, int year) {
    return Optional.ofNullable(values.get(new Key(region, industry, item, year)));
  }

  /** Whether a region delivers an item of an industry for any year. */
  boolean has(RegionCode region, ClassCode industry, AccountItem item) {
    return delivered.contains(new Series(region, industry, item));
  }

  /** The industries for which a region delivers one of some items, without {@code _T}. */
  SortedSet<ClassCode> industries(RegionCode region, Collection<AccountItem> items) {
    SortedSet<ClassCode> found = new TreeSet<>();
    for (Series series : delivered) {
      if (series.region().equals(region)
          && items.contains(series.item())
          && !series.industry().isTotal()) {
        found.add(series.industry());
      }
    }
    return found;
  }

  /** The industries of {@link #industries} that none of the lists names, as remarks. */
  List<Remark> unused(
      RegionCode region, Collection<AccountItem> items, Collection<ClassCode> used) {
    return industries(region, items).stream()
        .filter(industry -> !used.contains(industry))
        .map(industry -> new Remark(Remark.Kind.UNUSED, industry))
        .toList();
  }
}
