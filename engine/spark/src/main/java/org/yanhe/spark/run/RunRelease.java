package org.yanhe.spark.run;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yanhe.methods.audit.AuditReport;
import org.yanhe.methods.audit.PublicAttack;
import org.yanhe.methods.derivation.AccountFigures;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.IndexFigures;
import org.yanhe.methods.derivation.IndexRun;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.perturbation.ToldAlike;
import org.yanhe.methods.protection.ProtectedFigures;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.project.Project;
import org.yanhe.model.reconciliation.Reconciliation;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Origin;
import org.yanhe.spark.account.AccountRun;
import org.yanhe.spark.account.Accounts;
import org.yanhe.spark.index.IndexPlan;
import org.yanhe.spark.index.Indices;
import org.yanhe.spark.pass.DatasetPass;
import org.yanhe.spark.pass.DatasetStates;
import org.yanhe.spark.pass.PassResult;
import org.yanhe.spark.pass.PassSettings;
import org.yanhe.spark.pass.StateFolder;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.EarlierReadings;
import org.yanhe.spark.source.StagedDataset;

/**
 * From a project folder to a release, the whole flow on one screen: sources → checks → one fused
 * pass per dataset → accounts → methods → release → documents. Spark ends after the pass, and small
 * data never start it.
 */
public final class RunRelease {
  private final Engine engine;
  private final Project project;
  private final org.apache.hadoop.fs.Path data;
  private final org.apache.hadoop.fs.Path work;
  private final Progress progress;
  private final List<IndexPlan> plans;
  private final Map<String, DatasetStates> states = new TreeMap<>();

  /**
   * Prepares a run whose folders lie on the local disk.
   *
   * @param work folder for staged data; emptied by the caller
   * @param progress told about each step
   */
  public RunRelease(Engine engine, Project project, Path work, Progress progress) {
    this(engine, project, StoragePaths.of(work), progress);
  }

  /**
   * Prepares a run whose project lies on the local disk.
   *
   * @param work folder for staged data, which every executor sees; emptied by the caller
   */
  public RunRelease(
      Engine engine, Project project, org.apache.hadoop.fs.Path work, Progress progress) {
    this(engine, project, StoragePaths.of(project.folder()), work, progress);
  }

  /**
   * Prepares a run.
   *
   * @param data folder that the paths of sources are relative to
   * @param work folder for staged data, which every executor sees; emptied by the caller
   * @param progress told about each step
   */
  public RunRelease(
      Engine engine,
      Project project,
      org.apache.hadoop.fs.Path data,
      org.apache.hadoop.fs.Path work,
      Progress progress) {
    this.engine = engine;
    this.project = project;
    this.data = data;
    this.work = work;
    this.progress = progress;
    this.plans = Indices.plans(project);
  }

  /** Scans only what no earlier run has left states of; the release is the same. */
  public void reusing(StateFolder folder) {
    for (String name : project.sources().datasets()) {
      DatasetSchema schema = project.schema(name);
      List<Atom> atoms = Atoms.of(project.catalogue(), schema);
      states.put(
          name,
          new DatasetStates(folder, name, atoms, () -> Definitions.checksum(project, schema)));
    }
  }

  /**
   * Runs everything and publishes the release.
   *
   * @param target folder of the release; must not exist
   * @param documents renders documents into the draft
   * @return the folder of the release
   */
  public Path run(Path target, Documents documents) {
    ToldAlike.require(project.catalogue(), project.spec().disclosure().counts(), project.schemas());
    ReleaseWriter.checkFree(target);
    Predecessor predecessor = Predecessor.of(project, target);
    Map<String, StagedDataset> staged = stage();
    RowsRead read = new RowsRead(staged);
    Intake taken = read.intake.get();
    Map<String, Derivation.Dataset> passed = pass(read);
    Intake intake = taken.lacking(reports(passed), progress);
    KnownRespondents.require(project.spec().disclosure(), project.catalogue(), passed);
    List<AccountRun> accounts = account(read.accounts.get());
    List<IndexRun> indices = index(read.indices.get());
    DerivedFigures figures =
        derive(passed, accounts, indices, EarlierRelease.figures(predecessor), documents::prepare);
    staged.forEach((name, dataset) -> keep(dataset, intake));
    try (ReleaseWriter writer = ReleaseWriter.begin(target)) {
      ReleaseContent content =
          new ReleaseContent(
              project, staged, intake, accounts, indices, plans, figures, predecessor);
      return write(writer, content, documents);
    }
  }

  /** What is left to write is written beside the public part, which does not look at it. */
  private Path write(ReleaseWriter writer, ReleaseContent content, Documents documents) {
    ReleaseContent.Begun begun = content.writePublic(writer);
    Manifest manifest = content.manifest();
    SideBySide.all(
        () -> finish(writer, PublicRelease.of(writer.folder(), manifest), content, documents),
        () -> begun.finish(writer));
    return writer.publish(manifest);
  }

  /**
   * The public part is checked while documents are made of it; nothing is published before both.
   */
  private void finish(
      ReleaseWriter writer, PublicRelease draft, ReleaseContent content, Documents documents) {
    SideBySide.all(
        () -> {
          reconcile(draft);
          attack(draft, EarlierRelease.told(content.predecessor()), content.derived().withheld());
          progress.step(Steps.DOCUMENTS, 0);
        },
        () -> documents.write(writer, draft));
  }

  /**
   * Everything that goes through staged rows: side by side where they are few, else each when it is
   * its turn, so that memory holds one at a time.
   */
  private final class RowsRead {
    private final Map<String, Deferred<PassResult>> passes = new LinkedHashMap<>();
    private final Deferred<Intake> intake;
    private final Deferred<List<AccountRun>> accounts;
    private final Deferred<List<IndexRun>> indices;

    RowsRead(Map<String, StagedDataset> staged) {
      intake = new Deferred<>(() -> Intake.of(engine, project, staged, List.of()));
      accounts = new Deferred<>(() -> Accounts.compute(engine, project, staged));
      indices = new Deferred<>(() -> Indices.compute(engine, plans, staged));
      DatasetPass pass =
          new DatasetPass(
              engine, work, PassSettings.of(engine, project.spec().disclosure().holdings()));
      staged.forEach(
          (name, dataset) -> passes.put(name, new Deferred<>(() -> pass(pass, dataset))));
      if (staged.values().stream().allMatch(dataset -> dataset.isDirect(engine))) {
        SideBySide.all(longestFirst(staged).toArray(Runnable[]::new));
      }
    }

    private Stream<Deferred<?>> longestFirst(Map<String, StagedDataset> staged) {
      Stream<Deferred<?>> byRows =
          staged.values().stream()
              .sorted(Comparator.comparingLong(StagedDataset::read).reversed())
              .map(dataset -> found(dataset.schema().name()));
      return Stream.concat(byRows, Stream.of(indices, accounts, intake));
    }

    PassResult of(String dataset) {
      return found(dataset).get();
    }

    private Deferred<PassResult> found(String dataset) {
      Deferred<PassResult> pass = passes.get(dataset);
      if (pass == null) {
        throw new IllegalStateException("A dataset that nobody staged: " + dataset);
      }
      return pass;
    }

    private PassResult pass(DatasetPass pass, StagedDataset dataset) {
      DatasetSchema schema = dataset.schema();
      return pass.run(
          dataset,
          Atoms.of(project.catalogue(), schema),
          Optional.ofNullable(states.get(schema.name())));
    }
  }

  private Reports reports(Map<String, Derivation.Dataset> passed) {
    Reports reports = new Reports(project);
    passed.forEach(
        (name, dataset) -> {
          if (Reports.isAsked(project, dataset.schema())) {
            reports.add(name, dataset.cube());
          }
        });
    return reports;
  }

  private void keep(StagedDataset dataset, Intake intake) {
    String name = dataset.schema().name();
    DatasetStates kept = states.get(name);
    if (kept != null) {
      kept.keep(dataset, intake.problems().getOrDefault(name, List.of()));
    }
  }

  /** Reads, checks and types every delivered dataset. */
  public Map<String, StagedDataset> stage() {
    return new Stages(engine, project, data, work, progress, this::earlier).run().usable();
  }

  /** Nothing is taken as known of a dataset whose rows themselves are needed after the pass. */
  private EarlierReadings earlier(String dataset) {
    boolean rowsNeeded =
        Accounts.DATASETS.contains(dataset)
            || plans.stream().anyMatch(plan -> plan.dataset().equals(dataset))
            || project.schema(dataset).columns().stream()
                .anyMatch(column -> column.origin() instanceof Origin.Derived);
    DatasetStates known = states.get(dataset);
    return rowsNeeded || known == null ? EarlierReadings.NONE : known;
  }

  /** One pass over each dataset, however many indicators. */
  private Map<String, Derivation.Dataset> pass(RowsRead read) {
    Map<String, Derivation.Dataset> passed = new LinkedHashMap<>();
    for (String name : read.passes.keySet()) {
      DatasetSchema schema = project.schema(name);
      PassResult result = read.of(name);
      progress.step(Steps.pass(name, result), result.cube().rows());
      passed.put(
          name,
          new Derivation.Dataset(
              schema,
              result.cube(),
              result.respondents(),
              new ClassLines(schema, project.codes())));
    }
    return passed;
  }

  /** The digital-economy accounts, each with its working table. */
  private List<AccountRun> account(List<AccountRun> accounts) {
    accounts.forEach(
        run ->
            progress.step(
                Steps.account(run.account().method().code()), run.account().working().size()));
    return accounts;
  }

  /** The composite indices, each with the intervals of its ranks. */
  private List<IndexRun> index(List<IndexRun> runs) {
    runs.forEach(
        run -> progress.step(Steps.index(run.index(), run.period()), run.result().units().size()));
    return runs;
  }

  /** The public part, as readers will see it, must agree with itself. */
  private void reconcile(PublicRelease draft) {
    Reconciliation reconciled = Reconciliation.of(draft).requireWhole(project.folder());
    progress.step(Steps.RECONCILED, reconciled.count());
  }

  private DerivedFigures derive(
      Map<String, Derivation.Dataset> passed,
      List<AccountRun> accounts,
      List<IndexRun> indices,
      Map<CellKey, BigDecimal> earlier,
      Runnable beside) {
    Spine spine = ReleaseContent.spine(project);
    Map<IndicatorCode, SortedMap<Place, Figure>> given = new TreeMap<>();
    given.putAll(
        new AccountFigures(spine, accounts.stream().map(AccountRun::account).toList())
            .of(project.catalogue()));
    given.putAll(new IndexFigures(spine, indices).of(project.catalogue()));
    Figures open = Derivation.compute(project.catalogue(), spine, passed, given);
    ProtectedFigures looked =
        ProtectedFigures.look(
            project.catalogue(),
            spine,
            passed,
            open,
            Rules.of(project.spec().disclosure()),
            earlier);
    Deferred<ProtectedFigures.Result> decided = new Deferred<>(looked::decide);
    Deferred<RowsBehind> rows =
        new Deferred<>(() -> new RowsBehind(project.catalogue(), spine, passed));
    SideBySide.all(decided, rows, beside);
    ProtectedFigures.Result withheld = decided.get();
    progress.step(Steps.WITHHELD, withheld.hidden().count());
    Figures figures = Derivation.protect(project.catalogue(), spine, open, withheld.hidden());
    progress.step(Steps.DERIVED, project.catalogue().all().size());
    return new DerivedFigures(passed, open, withheld, figures, rows.get());
  }

  /**
   * Attacks the draft from its public part and what was told before; a draft that fails is not
   * published.
   */
  private void attack(
      PublicRelease draft,
      Map<Observation.Cell, BigDecimal> earlier,
      ProtectedFigures.Result withheld) {
    AuditReport report = PublicAttack.attack(draft, earlier, withheld.widths());
    progress.step(Steps.ATTACKED, report.withheld());
    report.requireSafe("publish the release");
  }
}
