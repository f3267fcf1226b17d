package org.yanhe.model.project;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.model.yaml.YamlMap;

/** Reads {@code accounts} of {@code project.yaml}: one entry a method, each optional. */
final class AccountReader {
  private static final List<String> EFFICIENCIES = List.of("geometric", "hyperbolic");
  private static final List<String> PRICES = List.of("harmonised", "domestic");
  private static final List<String> SYNERGIES =
      List.of("income-share", "fixed-share", "elasticity", "none");

  private final YamlMap map;
  private final Optional<RegionCode> region;

  private AccountReader(YamlMap map, Optional<RegionCode> root) {
    this.map = map;
    this.region = map.take("region", RegionCode::parse).or(() -> root);
  }

  /** The accounts of a project, in the order of their methods; none without the key. */
  static List<AccountSpec> read(YamlMap project, Optional<RegionCode> root) {
    Optional<YamlMap> accounts = project.map("accounts");
    List<AccountSpec> specs =
        Stream.of(
                one(accounts, "growth-accounting", root, AccountReader::growthAccounting),
                one(accounts, "core-industries", root, AccountReader::coreIndustries),
                one(accounts, "supply-use", root, AccountReader::supplyUse))
            .flatMap(Optional::stream)
            .toList();
    accounts.ifPresent(YamlMap::done);
    return specs;
  }

  private static Optional<AccountSpec> one(
      Optional<YamlMap> accounts,
      String method,
      Optional<RegionCode> root,
      Function<AccountReader, Optional<? extends AccountSpec>> read) {
    return accounts
        .flatMap(a -> a.map(method))
        .flatMap(entry -> read.apply(new AccountReader(entry, root)).map(spec -> spec));
  }

  private Optional<AccountSpec.GrowthAccounting> growthAccounting() {
    Optional<RegionCode> priceRegion = map.take("price-region", RegionCode::parse).or(() -> region);
    Optional<Period> first = year("first");
    Optional<Period> base = year("base");
    Optional<Period> last = year("last");
    List<ClassCode> direct = industries("direct");
    List<ClassCode> accounted = industries("accounted");
    Optional<String> efficiency = word("efficiency", EFFICIENCIES);
    Optional<String> prices = word("prices", PRICES);
    Optional<String> synergy = word("synergy", SYNERGIES);
    Map<String, BigDecimal> sensitivity = steps();
    return map.read(
        () ->
            new AccountSpec.GrowthAccounting(
                region.orElseThrow(),
                priceRegion.orElseThrow(),
                first.orElseThrow(),
                base.orElseThrow(),
                last.orElseThrow(),
                direct,
                accounted,
                efficiency.orElseThrow(),
                prices.orElseThrow(),
                synergy.orElseThrow(),
                sensitivity,
                map.place()));
  }

  private Optional<AccountSpec.CoreIndustries> coreIndustries() {
    Optional<Period> first = year("first");
    Optional<Period> last = year("last");
    BigDecimal points = points();
    return map.read(
        () ->
            new AccountSpec.CoreIndustries(
                region.orElseThrow(),
                first.orElseThrow(),
                last.orElseThrow(),
                points,
                map.place()));
  }

  private Optional<AccountSpec.SupplyUse> supplyUse() {
    Optional<Period> first = year("first");
    Optional<Period> last = year("last");
    List<ClassCode> industries = industries("industries");
    BigDecimal points = points();
    return map.read(
        () ->
            new AccountSpec.SupplyUse(
                region.orElseThrow(),
                first.orElseThrow(),
                last.orElseThrow(),
                industries,
                points,
                map.place()));
  }

  private Optional<Period> year(String key) {
    return map.need(key, AccountReader::parseYear);
  }

  /** Reads a period that must be a year. */
  static Period parseYear(String text) {
    Period period = Period.parse(text);
    if (period.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException("Invalid year: '" + text + "' (form: 2022)");
    }
    return period;
  }

  private List<ClassCode> industries(String key) {
    List<ClassCode> industries = map.texts(key, ClassCode::parse);
    if (industries.isEmpty()) {
      map.problem(key, "Missing industries: '" + key + "'. List their codes.");
    }
    return industries;
  }

  private Optional<String> word(String key, List<String> words) {
    return map.need(key, word -> UnknownWord.check(key, word, words));
  }

  private Map<String, BigDecimal> steps() {
    Map<String, BigDecimal> steps = new LinkedHashMap<>();
    map.map("sensitivity")
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        name ->
                            all.take(name, AccountReader::positive)
                                .ifPresent(step -> steps.put(name, step))));
    return steps;
  }

  private BigDecimal points() {
    return map.take("sensitivity", AccountReader::positive).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal positive(String text) {
    try {
      BigDecimal step = new BigDecimal(text);
      if (step.signum() > 0) {
        return step;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid step: '" + text + "' (a number above 0)", e);
    }
    throw new IllegalArgumentException("Invalid step: '" + text + "' (a number above 0)");
  }
}
