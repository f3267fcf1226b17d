package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.IncompleteTotals;
import org.yanhe.methods.derivation.IndexRun;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectSpec;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.RegionFile;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.release.Version;
import org.yanhe.model.revision.RevisionFile;
import org.yanhe.model.revision.RevisionPolicy;
import org.yanhe.spark.account.AccountFiles;
import org.yanhe.spark.account.AccountRun;
import org.yanhe.spark.index.IndexFiles;
import org.yanhe.spark.index.IndexPlan;
import org.yanhe.spark.source.FileCount;
import org.yanhe.spark.source.StagedDataset;

/**
 * What goes into a release.
 *
 * @param project the project
 * @param staged its datasets
 * @param intake the quality of what was delivered
 * @param accounts its accounts
 * @param indices its composite indices
 * @param plans how these are made
 * @param derived its figures
 * @param predecessor the release before
 */
record ReleaseContent(
    Project project,
    Map<String, StagedDataset> staged,
    Intake intake,
    List<AccountRun> accounts,
    List<IndexRun> indices,
    List<IndexPlan> plans,
    DerivedFigures derived,
    Predecessor predecessor) {

  static Spine spine(Project project) {
    ProjectSpec spec = project.spec();
    return new Spine(
        project.codes().regions().subtree(spec.region()),
        spec.first(),
        spec.last(),
        spec.frequencies(),
        spec.asOf());
  }

  /**
   * A release whose text is written.
   *
   * @param observations its figures
   * @param restricted what only the office may see
   */
  record Begun(List<Observation> observations, RestrictedContent restricted) {
    /** Writes the rest. */
    void finish(ReleaseWriter writer) {
      SideBySide.all(() -> writer.observationTable(observations), () -> restricted.write(writer));
    }
  }

  /**
   * Writes what everybody may see as text.
   *
   * @return the rest, still to be written
   */
  Begun writePublic(ReleaseWriter writer) {
    RevisionPolicy policy = project.revisions();
    Regions regions = spine(project).regions();
    List<Observation> all = observations();
    Set<Observation.Cell> incomplete =
        IncompleteTotals.of(project.catalogue(), project.schemas(), regions, all);
    List<Observation> observations = policy.marked(all, project.catalogue(), regions, incomplete);
    Lineage lineage = Lineage.of(project.catalogue(), this::methodInputs, this::rests);
    SideBySide.all(
        () -> writer.observationLines(observations),
        () -> writeBeside(writer, observations, lineage));
    return new Begun(observations, new RestrictedContent(project, derived, observations, lineage));
  }

  private void writeBeside(ReleaseWriter writer, List<Observation> observations, Lineage lineage) {
    writer
        .write("public/" + Lineage.FILE, lineage.bytes())
        .write("public/" + RowsUsed.FILE, RowsUsed.bytes(rows(observations)))
        .write(
            "public/" + RevisionFile.FILE, predecessor.revisions(observations, project.revisions()))
        .write("public/indicators.json", FrozenCatalogue.bytes(project.catalogue()))
        .write("public/codelists/regions.csv", RegionFile.bytes(spine(project).regions()))
        .write("public/codelists/classes.csv", classes().bytes())
        .write("public/codelists/tile-map.csv", project.tiles().bytes());
    intake.write(writer);
    AccountFiles.write(accounts, writer);
    IndexFiles.write(indices, project.codes().regions(), writer);
  }

  private SortedMap<Observation.Cell, Long> rows(List<Observation> observations) {
    Set<Observation.Cell> published =
        observations.stream()
            .filter(o -> o.figure().isKnown())
            .map(Observation::cell)
            .collect(Collectors.toSet());
    return new TellableRows(project.catalogue(), derived).among(published::contains);
  }

  /** The datasets of what has a method of its own. */
  private List<String> methodInputs(Indicator indicator) {
    if (indicator.formula() instanceof Formula.Account account) {
      return project.spec().accounts().stream()
          .filter(spec -> spec.method().equals(account.method()))
          .flatMap(spec -> spec.datasets().stream())
          .toList();
    }
    return indicator.formula() instanceof Formula.Composite composite
        ? plans.stream()
            .filter(plan -> plan.name().equals(composite.index()))
            .map(IndexPlan::dataset)
            .toList()
        : List.of();
  }

  private List<String> rests(Indicator indicator) {
    return indicator.formula() instanceof Formula.Base base
        ? Optional.ofNullable(derived.passed().get(base.dataset()))
            .map(dataset -> List.copyOf(Derivation.rests(base, spine(project), dataset)))
            .orElse(List.of())
        : List.of();
  }

  private List<Observation> observations() {
    List<Observation> all = new ArrayList<>();
    for (Indicator i : project.catalogue().all()) {
      derived
          .figures()
          .of(i.code())
          .forEach(
              (place, figure) ->
                  all.add(
                      new Observation(
                          new Observation.Cell(
                              i.code(), place.region(), place.period(), place.classCode()),
                          figure,
                          i.unit(),
                          i.decimals())));
    }
    return all;
  }

  /** Names of every class that some indicator is published by, listed by dataset and column. */
  private ClassLabels classes() {
    Set<ClassLabels.Entry> entries = new LinkedHashSet<>();
    for (Indicator indicator : project.catalogue().all()) {
      if (indicator.formula() instanceof Formula.Base base && !base.by().isEmpty()) {
        ClassLines.listOf(project.schema(base.dataset()), base.by(), project.codes())
            .ifPresent(
                list ->
                    list.all()
                        .forEach(
                            code ->
                                entries.add(
                                    new ClassLabels.Entry(
                                        base.dataset() + "." + base.by(),
                                        ClassCode.parse(code.text()),
                                        code.label(),
                                        code.parent()))));
      }
    }
    return new ClassLabels(entries);
  }

  Manifest manifest() {
    ProjectSpec spec = project.spec();
    return new Manifest(
            spec.release(),
            spec.title(),
            spec.organisation(),
            spec.region(),
            spec.last(),
            spec.asOf(),
            Version.current(),
            project.sha256(),
            Sha256.of(FrozenCatalogue.bytes(project.catalogue())),
            spec.predecessor(),
            inputs(),
            List.of())
        .after(predecessor.sha256());
  }

  private List<Manifest.Input> inputs() {
    List<Manifest.Input> inputs = new ArrayList<>();
    staged.forEach(
        (dataset, one) -> {
          for (FileCount file : one.files()) {
            inputs.add(
                new Manifest.Input(
                    dataset,
                    file.path(),
                    file.sha256(),
                    file.read(),
                    file.kept(),
                    file.quarantined(),
                    file.waived()));
          }
        });
    return inputs;
  }
}
