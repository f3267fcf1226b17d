package org.yanhe.model.unit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known units. Money is in multiples of 元; a counted thing takes the prefixes 万 and 亿; ratios
 * say per what.
 */
public final class Units {
  private static final Map<String, Unit> FIXED = new LinkedHashMap<>();
  private static final Map<String, String> COUNTED = new LinkedHashMap<>();
  private static final Map<String, BigDecimal> PREFIXES = new LinkedHashMap<>();
  private static final Map<String, String> PREFIX_ENGLISH =
      Map.of("万", "10 000 ", "亿", "100 million ");

  static {
    PREFIXES.put("万", new BigDecimal("10000"));
    PREFIXES.put("亿", new BigDecimal("100000000"));
    money("元", "yuan", "1");
    money("万元", "10 000 yuan", "10000");
    money("亿元", "100 million yuan", "100000000");
    fixed("%", "%", Quantity.RATIO, "1");
    fixed("‰", "per mille", Quantity.RATIO, "0.1");
    fixed("百分点", "percentage points", Quantity.RATIO, "1");
    fixed("倍", "times", Quantity.RATIO, "100");
    fixed("点", "points", Quantity.INDEX, "1");
    fixed("位", "rank", Quantity.RANK, "1");
    fixed("元/人", "yuan per person", Quantity.RATIO, "1");
    fixed("元/单", "yuan per order", Quantity.RATIO, "1");
    fixed("户/百人", "per 100 people", Quantity.RATIO, "1");
    fixed("个/万人", "per 10 000 people", Quantity.RATIO, "1");
    fixed("家/万人", "enterprises per 10 000 people", Quantity.RATIO, "1");
    fixed("元/人次", "yuan per person-time", Quantity.RATIO, "1");
    fixed("万元/家", "10 000 yuan per enterprise", Quantity.RATIO, "1");
    fixed("万元/户", "10 000 yuan per seller", Quantity.RATIO, "1");
    fixed("人/家", "persons per enterprise", Quantity.RATIO, "1");
    fixed("单/人", "orders per person", Quantity.RATIO, "1");
    fixed("条/人", "records per person", Quantity.RATIO, "1");
    fixed("次/人", "times per person", Quantity.RATIO, "1");
    fixed("户/万人", "per 10 000 people", Quantity.RATIO, "1");
    fixed("件/万人", "cases per 10 000 people", Quantity.RATIO, "1");
    fixed("GB/户", "GB per user", Quantity.RATIO, "1");
    fixed("GB/户·月", "GB per user and month", Quantity.RATIO, "1");
    fixed("系数", "coefficient", Quantity.RATIO, "1");
    fixed("平方公里", "km²", Quantity.VOLUME, "1");
    fixed("年", "years", Quantity.VOLUME, "1");
    fixed("GB", "GB", Quantity.VOLUME, "1");
    FIXED.put("万GB", new Unit("万GB", "10 000 GB", Quantity.VOLUME, "GB", new BigDecimal("10000")));
    COUNTED.put("个", "units");
    COUNTED.put("家", "enterprises");
    COUNTED.put("户", "accounts");
    COUNTED.put("人", "persons");
    COUNTED.put("项", "items");
    COUNTED.put("条", "records");
    COUNTED.put("件", "cases");
    COUNTED.put("次", "times");
    COUNTED.put("人次", "person-times");
    COUNTED.put("场次", "events");
    COUNTED.put("批", "batches");
    COUNTED.put("棵", "trees");
    COUNTED.put("单", "orders");
  }

  private Units() {}

  private static void money(String symbol, String english, String factor) {
    FIXED.put(symbol, new Unit(symbol, english, Quantity.MONEY, "元", new BigDecimal(factor)));
  }

  private static void fixed(String symbol, String english, Quantity quantity, String factor) {
    FIXED.put(symbol, new Unit(symbol, english, quantity, symbol, new BigDecimal(factor)));
  }

  /** The unit printed with a symbol, if it is known. */
  public static Optional<Unit> find(String symbol) {
    if (FIXED.containsKey(symbol)) {
      return Optional.of(FIXED.get(symbol));
    }
    if (COUNTED.containsKey(symbol)) {
      return Optional.of(counted("", symbol, BigDecimal.ONE));
    }
    return PREFIXES.entrySet().stream()
        .filter(p -> symbol.startsWith(p.getKey()))
        .filter(p -> COUNTED.containsKey(symbol.substring(p.getKey().length())))
        .map(p -> counted(p.getKey(), symbol.substring(p.getKey().length()), p.getValue()))
        .findFirst();
  }

  private static Unit counted(String prefix, String thing, BigDecimal factor) {
    String english = PREFIX_ENGLISH.getOrDefault(prefix, "") + COUNTED.get(thing);
    return new Unit(prefix + thing, english, Quantity.COUNT, thing, factor);
  }

  static Unit parse(String symbol) {
    return find(symbol)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid unit: '" + symbol + "' (known: " + String.join(" ", symbols()) + ")"));
  }

  /** Every known symbol, without the prefixed counts. */
  public static List<String> symbols() {
    List<String> all = new java.util.ArrayList<>(FIXED.keySet());
    all.addAll(COUNTED.keySet());
    return List.copyOf(all);
  }

  static List<Unit> relatives(Unit unit) {
    return List.of("", "万", "亿").stream()
        .map(prefix -> find(prefix + unit.base()))
        .flatMap(Optional::stream)
        .filter(unit::convertsTo)
        .sorted(Comparator.comparing(Unit::factor))
        .toList();
  }
}
