package org.yanhe.spark.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.yanhe.methods.composite.CompositeIndex;
import org.yanhe.methods.composite.IndexCell;
import org.yanhe.methods.composite.IndexData;
import org.yanhe.methods.composite.IndexNode;
import org.yanhe.methods.composite.IndexUnit;
import org.yanhe.methods.composite.uncertainty.IndexUncertainty;
import org.yanhe.methods.derivation.IndexRun;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.project.Project;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/** Computes the indices of a project from its staged datasets, for every period delivered. */
public final class Indices {
  private Indices() {}

  /**
   * Reads the plans of a project; a project without a folder {@code indices} has none.
   *
   * @throws org.yanhe.model.problem.Stop.CatalogueError with every problem
   */
  public static List<IndexPlan> plans(Project project) {
    Problems problems = new Problems();
    List<IndexPlan> plans =
        project.files("indices", problems).stream()
            .map(
                file -> {
                  Optional<IndexPlan> plan = IndexPlan.read(file);
                  plan.filter(p -> namesRespondents(project, p))
                      .ifPresent(
                          p ->
                              file.problem(
                                  "dataset",
                                  "Cannot compute index '"
                                      + p.name()
                                      + "': dataset '"
                                      + p.dataset()
                                      + "' names respondents, and scores would tell their returns."
                                      + " Name a table of totals."));
                  plan.filter(p -> !project.sources().datasets().contains(p.dataset()))
                      .ifPresent(
                          p ->
                              file.problem(
                                  "dataset",
                                  "Cannot compute index '"
                                      + p.name()
                                      + "': dataset '"
                                      + p.dataset()
                                      + "' is not delivered. Add it to sources.yaml."));
                  return plan;
                })
            .flatMap(Optional::stream)
            .toList();
    plans.forEach(plan -> checkNodes(plan, project.catalogue(), problems));
    problems.stopIfAny();
    return plans;
  }

  /** Scores are told in all digits, so they must be made of what may be told. */
  private static boolean namesRespondents(Project project, IndexPlan plan) {
    return project.sources().datasets().contains(plan.dataset())
        && !project.schema(plan.dataset()).entity().isEmpty();
  }

  /** Indicators of an index name nodes of its tree. */
  private static void checkNodes(IndexPlan plan, Catalogue catalogue, Problems problems) {
    List<String> nodes = plan.spec().tree().nodes().map(IndexNode::code).toList();
    for (Indicator indicator : catalogue.all()) {
      if (indicator.formula() instanceof Formula.Composite composite
          && composite.index().equals(plan.name())
          && !nodes.contains(composite.node())) {
        problems.add(
            indicator.place(),
            indicator.code().text(),
            "Invalid indicator '%s': index '%s' has no node '%s' (it has %s). Name one of them.%s"
                .formatted(
                    indicator.code(),
                    plan.name(),
                    composite.node(),
                    String.join(", ", nodes),
                    Suggestion.near(composite.node(), nodes)));
      }
    }
  }

  /** Computes every plan. */
  public static List<IndexRun> compute(
      Engine engine, List<IndexPlan> plans, Map<String, StagedDataset> staged) {
    List<IndexRun> runs = new ArrayList<>();
    for (IndexPlan plan : plans) {
      StagedDataset dataset = staged.get(plan.dataset());
      if (dataset != null) {
        cells(engine, dataset)
            .forEach((period, cells) -> runs.add(run(plan, Period.parse(period), cells)));
      }
    }
    return List.copyOf(runs);
  }

  private static IndexRun run(IndexPlan plan, Period period, List<IndexCell> cells) {
    List<IndexUnit> units =
        new TreeSet<>(cells.stream().map(IndexCell::unit).toList())
            .stream().map(IndexUnit::of).toList();
    IndexData data = IndexData.of(units, cells, List.of());
    return new IndexRun(
        plan.name(),
        period,
        CompositeIndex.compute(plan.spec(), data),
        IndexUncertainty.monteCarlo(plan.spec(), data, plan.vary(), plan.runs(), plan.seed()),
        IndexUncertainty.sensitivity(plan.spec(), data, plan.vary(), plan.base(), plan.seed()));
  }

  /** Border of the dataset: the few rows of the long table, by period. */
  private static SortedMap<String, List<IndexCell>> cells(Engine engine, StagedDataset dataset) {
    SortedMap<String, List<IndexCell>> byPeriod = new TreeMap<>();
    List<Row> rows =
        dataset.collect(engine, "period", "region", "indicator", "value").stream()
            .sorted(
                Comparator.comparing((Row row) -> row.getString(0))
                    .thenComparing(row -> row.getString(1))
                    .thenComparing(row -> row.getString(2)))
            .toList();
    for (Row row : rows) {
      byPeriod
          .computeIfAbsent(row.getString(0), p -> new ArrayList<>())
          .add(
              new IndexCell(
                  row.getString(1),
                  IndicatorCode.parse(row.getString(2)),
                  Figure.known(row.getDecimal(3))));
    }
    return byPeriod;
  }
}
