package org.yanhe.model.indicator.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.KnownSchemas;

/** Checks a catalogue against every rule and collects all violations. */
public final class CatalogueRules {
  private static final List<Rule> FIRST = List.of(new KnownInputs(), new NoCycles());
  private static final List<Rule> THEN =
      List.of(
          new KnownColumns(),
          new MeasuredTypes(),
          new UnitsAgree(),
          new AdditivityHolds(),
          new LastYearReported(),
          new FlowsAdjusted(),
          new AdjustedBeforeGrowth(),
          new StocksCounted(),
          new KnownCodes(),
          new KnownLevels(),
          new ClassesShared(),
          new ClassesDisjoint(),
          new MonthsTogether(),
          new BenchmarksHold(),
          new PublishedNoMoreOften());

  private CatalogueRules() {}

  /** A rule: reports what is wrong with one indicator. */
  interface Rule {
    void check(Indicator indicator, Context context);
  }

  /**
   * What rules look at.
   *
   * @param catalogue all indicators
   * @param schemas datasets by name
   * @param codes code lists
   * @param problems where violations go
   */
  record Context(
      Catalogue catalogue, Map<String, DatasetSchema> schemas, CodeLists codes, Problems problems) {
    Optional<DatasetSchema> schema(String dataset) {
      return Optional.ofNullable(schemas.get(dataset));
    }

    void report(Indicator indicator, String message) {
      problems.add(
          indicator.place(),
          indicator.code().text(),
          "Invalid indicator '" + indicator.code() + "': " + message);
    }
  }

  /**
   * Checks all rules; those on values only of indicators whose inputs all exist and run in no
   * cycle.
   *
   * @param schemas datasets by name
   * @param codes code lists by name; what has no list is not compared with it
   */
  public static void check(
      Catalogue catalogue, Map<String, DatasetSchema> schemas, CodeLists codes, Problems problems) {
    check(catalogue, new KnownSchemas(schemas, Set.of()), codes, problems);
  }

  /** The same where some schemas could not be read: indicators of their datasets are passed by. */
  public static void check(
      Catalogue catalogue, KnownSchemas schemas, CodeLists codes, Problems problems) {
    Context context = new Context(catalogue, schemas.byName(), codes, problems);
    Set<IndicatorCode> unsound = new HashSet<>();
    for (Indicator indicator : catalogue.all()) {
      int before = problems.count();
      FIRST.forEach(rule -> rule.check(indicator, context));
      if (problems.count() > before || isOfAny(indicator, schemas.unread())) {
        unsound.add(indicator.code());
      }
    }
    catalogue.all().stream()
        .filter(indicator -> isSound(indicator, catalogue, unsound))
        .forEach(indicator -> THEN.forEach(rule -> rule.check(indicator, context)));
  }

  private static boolean isOfAny(Indicator indicator, Set<String> datasets) {
    return indicator.formula() instanceof Formula.Base base && datasets.contains(base.dataset());
  }

  /** Whether it and everything it is made from exist; cycles are among the unsound. */
  private static boolean isSound(
      Indicator indicator, Catalogue catalogue, Set<IndicatorCode> unsound) {
    return !unsound.contains(indicator.code())
        && indicator.formula().inputs().stream()
            .allMatch(
                input ->
                    catalogue.find(input).filter(i -> isSound(i, catalogue, unsound)).isPresent());
  }
}
