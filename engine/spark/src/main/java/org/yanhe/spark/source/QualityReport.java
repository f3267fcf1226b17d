package org.yanhe.spark.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.classification.Concordance;
import org.yanhe.model.quality.CheckCount;
import org.yanhe.model.quality.CheckCount.BrokenColumn;
import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.DatasetQuality;
import org.yanhe.model.quality.FileQuality;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.Checks;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Origin;
import org.yanhe.model.source.Severity;
import org.yanhe.model.source.Threshold;
import org.yanhe.model.text.Label;
import org.yanhe.spark.session.Engine;

/** Sums up what was read, what was broken and what codes are mapped. */
public final class QualityReport {
  private final Engine engine;
  private final CodeLists lists;
  private final Checks checks;

  private QualityReport(Engine engine, CodeLists lists, Checks checks) {
    this.engine = engine;
    this.lists = lists;
    this.checks = checks;
  }

  /**
   * The quality of staged datasets, in the order given.
   *
   * @param problems everything that their rows break, by dataset
   */
  public static List<DatasetQuality> of(
      Engine engine,
      Collection<StagedDataset> staged,
      Map<String, List<ProblemRow>> problems,
      CodeLists lists,
      Checks checks) {
    QualityReport report = new QualityReport(engine, lists, checks);
    return staged.stream()
        .map(one -> report.dataset(one, problems.getOrDefault(one.schema().name(), List.of())))
        .toList();
  }

  private DatasetQuality dataset(StagedDataset staged, List<ProblemRow> problems) {
    String name = staged.schema().name();
    return new DatasetQuality(
        name,
        staged.schema().label(),
        checks.threshold(name).map(Threshold::toString).orElse(""),
        staged.files().stream().map(QualityReport::file).toList(),
        checks(staged.schema(), problems),
        coverages(staged));
  }

  private static FileQuality file(FileCount file) {
    return new FileQuality(
        file.path(), file.read(), file.kept(), file.quarantined(), file.waived(), file.unused());
  }

  /** Rows by check, the built-in ones included, by id; a row counts once with each check. */
  private List<CheckCount> checks(DatasetSchema schema, List<ProblemRow> problems) {
    Map<String, List<ProblemRow>> byCheck =
        problems.stream()
            .collect(Collectors.groupingBy(ProblemRow::check, TreeMap::new, Collectors.toList()));
    List<CheckCount> all = new ArrayList<>();
    byCheck.forEach(
        (id, broken) ->
            all.add(
                new CheckCount(
                    id,
                    broken(schema, id),
                    severity(id).word(),
                    rows(broken, ProblemRow.Outcome.QUARANTINED),
                    rows(broken, ProblemRow.Outcome.WAIVED),
                    places(broken))));
    return all;
  }

  private static List<BrokenColumn> places(List<ProblemRow> problems) {
    Map<List<String>, List<ProblemRow>> byColumn =
        problems.stream()
            .filter(problem -> !problem.column().isEmpty())
            .collect(
                Collectors.groupingBy(
                    problem -> List.of(problem.column(), problem.header()),
                    () -> new TreeMap<>(Comparator.comparing(names -> String.join("\n", names))),
                    Collectors.toList()));
    return byColumn.entrySet().stream()
        .map(e -> new BrokenColumn(e.getKey().get(0), e.getKey().get(1), rows(e.getValue())))
        .toList();
  }

  private static long rows(List<ProblemRow> problems) {
    return rows(problems, ProblemRow.Outcome.QUARANTINED)
        + rows(problems, ProblemRow.Outcome.WAIVED);
  }

  private static long rows(List<ProblemRow> problems, ProblemRow.Outcome outcome) {
    return problems.stream()
        .filter(problem -> problem.outcome() == outcome)
        .map(problem -> List.of(problem.file(), problem.line(), problem.key()))
        .distinct()
        .count();
  }

  private Severity severity(String check) {
    return spec(check).map(CheckSpec::severity).orElse(Severity.HARD);
  }

  private Optional<CheckSpec> spec(String check) {
    return checks.specs().stream().filter(spec -> spec.id().equals(check)).findFirst();
  }

  /** The built-in checks ask the same of every dataset. */
  private Label broken(DatasetSchema schema, String check) {
    Function<String, Label> names =
        name -> schema.column(name).map(Column::label).orElse(Label.same(name));
    return spec(check)
        .map(spec -> spec.rule().broken(names))
        .orElseGet(
            () ->
                switch (check) {
                  case "type" -> new Label("类型不符", "not of the column's type");
                  case "missing" -> new Label("必填项缺失", "a required value is missing");
                  default -> new Label("代码不在码表中", "a code that its list lacks");
                });
  }

  private List<Coverage> coverages(StagedDataset staged) {
    List<Coverage> all = new ArrayList<>();
    for (Column column : staged.schema().columns()) {
      if (column.origin() instanceof Origin.Derived derived
          && derived.gives() == Origin.Gives.CODE) {
        lists
            .concordance(derived.concordance())
            .map(concordance -> coverage(staged, column, derived, concordance))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /** One pass over two columns: which codes came, and what became of them. */
  private Coverage coverage(
      StagedDataset staged, Column column, Origin.Derived derived, Concordance concordance) {
    List<Row> codes = staged.counted(engine, derived.from(), column.name());
    Map<String, Long> byStatus = new TreeMap<>();
    Map<String, Long> outside = new TreeMap<>();
    Map<String, Long> unmapped = new TreeMap<>();
    TreeSet<String> used = new TreeSet<>();
    long missing = 0;
    for (Row row : codes) {
      long rows = row.getLong(2);
      if (row.isNullAt(0)) {
        missing += rows;
      } else if (row.isNullAt(1)) {
        String code = row.getString(0);
        (concordance.knows(code) ? outside : unmapped).merge(code, rows, Long::sum);
      } else {
        Concordance.Mapping mapping = mapping(concordance, row.getString(0), row.getString(1));
        used.add(mapping.from() + " " + mapping.to());
        byStatus.merge(mapping.status(), rows, Long::sum);
      }
    }
    return new Coverage(
        column.name(),
        concordance.name(),
        byStatus,
        missing,
        outside,
        unmapped,
        unused(concordance, used));
  }

  private static List<String> unused(Concordance concordance, Set<String> used) {
    return concordance.all().stream()
        .map(m -> m.from() + " " + m.to())
        .filter(m -> !used.contains(m))
        .toList();
  }

  /** The row of the concordance with the longest code that leads from a code to its class. */
  private static Concordance.Mapping mapping(Concordance concordance, String code, String to) {
    return concordance.all().stream()
        .filter(m -> m.to().equals(to) && code.startsWith(m.from()))
        .max(java.util.Comparator.comparingInt(m -> m.from().length()))
        .orElseThrow();
  }
}
