package org.yanhe.model.indicator.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.source.DatasetSchema;

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
          new AdjustedBeforeGrowth());

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
   * @param problems where violations go
   */
  record Context(Catalogue catalogue, Map<String, DatasetSchema> schemas, Problems problems) {
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
   * Checks all rules; those on values only if every input exists and no cycle runs.
   *
   * @param schemas datasets by name
   */
  public static void check(
      Catalogue catalogue, Map<String, DatasetSchema> schemas, Problems problems) {
    Context context = new Context(catalogue, schemas, problems);
    int before = problems.count();
    catalogue.all().forEach(i -> FIRST.forEach(rule -> rule.check(i, context)));
    if (problems.count() == before) {
      catalogue.all().forEach(i -> THEN.forEach(rule -> rule.check(i, context)));
    }
  }
}
