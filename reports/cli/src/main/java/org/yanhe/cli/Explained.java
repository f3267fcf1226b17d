package org.yanhe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.lineage.Origin;
import org.yanhe.model.lineage.RowsUsed;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.restricted.CellLineage;
import org.yanhe.model.restricted.RestrictedRelease;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.model.restricted.Withheld;

/**
 * A figure with all that it was made of, down to files.
 *
 * @param steps the figure and its inputs, nearest first, each once
 * @param files the delivered files behind them
 */
record Explained(List<Step> steps, List<Manifest.Input> files) {

  /**
   * A figure on the way.
   *
   * @param observation the figure as published
   * @param indicator its definition
   * @param origin the origin of the indicator
   * @param depth how many steps below the explained figure
   * @param inputs what it was computed from
   * @param rows rows it was aggregated from, as far as the reader may know
   * @param silent regions that a total lacks because they have not reported
   * @param secret what only the office may know of it; empty unless asked for
   */
  record Step(
      Observation observation,
      Indicator indicator,
      Origin origin,
      int depth,
      List<Observation.Cell> inputs,
      OptionalLong rows,
      List<Region> silent,
      List<Secret> secret) {}

  /**
   * What only the office may know of a figure.
   *
   * @param cell its true value and respondents
   * @param withheld why it is withheld; none if it is published
   */
  record Secret(TrueCell cell, List<Withheld> withheld) {}

  /** Who asks. */
  enum Reader {
    /** Anybody who has the release. */
    PUBLIC,
    /** Somebody of the office, who wants to see true values too. */
    OFFICE
  }

  static Explained of(Path folder, PublicRelease release, Observation.Cell cell, Reader reader) {
    return new Walk(folder, release, reader).from(cell);
  }

  /** Follows inputs, nearest first. */
  private static final class Walk {
    private final PublicRelease release;
    private final Reader reader;
    private final Optional<RestrictedRelease> restricted;
    private final Lineage lineage;
    private final InputCells inputs;
    private final Map<Observation.Cell, Long> told;
    private final Map<Observation.Cell, Step> steps = new LinkedHashMap<>();

    Walk(Path folder, PublicRelease release, Reader reader) {
      this.release = release;
      this.reader = reader;
      this.restricted = RestrictedRelease.open(folder);
      this.inputs = InputCells.of(release);
      this.told = RowsUsed.read(release);
      this.lineage =
          Lineage.read(release)
              .orElseThrow(
                  () ->
                      new Stop.InputError(
                          "Cannot explain: the release has no public/lineage.json. Take a copy that"
                              + " is whole."));
      if (reader == Reader.OFFICE && restricted.isEmpty()) {
        throw new Stop.UsageError(
            "Cannot show restricted content: there is none in '"
                + folder
                + "' that you may read. Leave out --restricted.");
      }
    }

    Explained from(Observation.Cell cell) {
      Observation first =
          release
              .find(cell)
              .orElseThrow(
                  () ->
                      new Stop.UsageError(
                          "Cannot explain "
                              + cell
                              + ": the release has no such figure. Look for its regions, periods"
                              + " and classes in public/observations.csv."));
      List<Observation> level = List.of(first);
      for (int depth = 0; !level.isEmpty(); depth++) {
        List<Observation> next = new ArrayList<>();
        for (Observation o : level) {
          if (!steps.containsKey(o.cell())) {
            Step step = step(o, depth);
            steps.put(o.cell(), step);
            step.inputs().stream().map(release::find).flatMap(Optional::stream).forEach(next::add);
          }
        }
        level = next;
      }
      Set<String> datasets = new LinkedHashSet<>();
      steps.values().forEach(step -> datasets.addAll(step.origin().datasets()));
      return new Explained(
          List.copyOf(steps.values()), Lineage.files(release.manifest(), datasets));
    }

    private Step step(Observation o, int depth) {
      Observation.Cell cell = o.cell();
      Indicator indicator = release.catalogue().get(cell.indicator());
      Origin origin = lineage.of(cell.indicator()).orElseThrow();
      return new Step(
          o,
          indicator,
          origin,
          depth,
          inputs.of(cell),
          rows(cell),
          silent(o, indicator),
          secret(cell));
    }

    /** Parts of a preliminary total of reports that have no figure of their own. */
    private List<Region> silent(Observation o, Indicator indicator) {
      boolean isTotal =
          o.isPreliminary()
              && indicator.region() == Additivity.ADDITIVE
              && indicator.formula() instanceof Formula.Base;
      return isTotal
          ? release.regions().children(o.cell().region()).stream()
              .filter(part -> isUnreported(o.cell().with(part.code())))
              .toList()
          : List.of();
    }

    private boolean isUnreported(Observation.Cell cell) {
      return release
          .find(cell)
          .filter(part -> Figure.absent(Reason.NOT_REPORTED).equals(part.figure()))
          .isPresent();
    }

    /** The office sees the rows of every figure; they may tell how few returned it. */
    private OptionalLong rows(Observation.Cell cell) {
      return switch (reader) {
        case PUBLIC ->
            Optional.ofNullable(told.get(cell)).map(OptionalLong::of).orElse(OptionalLong.empty());
        case OFFICE ->
            restricted
                .flatMap(r -> r.lineage(cell))
                .map(CellLineage::rows)
                .orElse(OptionalLong.empty());
      };
    }

    private List<Secret> secret(Observation.Cell cell) {
      return restricted.stream()
          .filter(r -> reader == Reader.OFFICE)
          .flatMap(
              r ->
                  r.cell(cell).stream()
                      .map(found -> new Secret(found, r.withheld(cell).stream().toList())))
          .toList();
    }
  }
}
