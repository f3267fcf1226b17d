package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.state.Cube;
import org.yanhe.model.period.Period;
import org.yanhe.model.project.Project;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.Regions;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Reach;
import org.yanhe.model.source.Time;
import org.yanhe.spark.pass.FinestPeriod;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * Which regions have reported for which periods, in datasets that regions report themselves and
 * that add up to larger ones. A region that is silent where others have reported is told, because
 * their total lacks it.
 */
final class Reports {
  private final Project project;
  private final Map<String, Map<String, Set<String>>> regions = new LinkedHashMap<>();

  Reports(Project project) {
    this.project = project;
  }

  /** Whether rows of a dataset are what regions report, for figures that somebody computes. */
  static boolean isAsked(Project project, DatasetSchema schema) {
    return schema.isReportedByRegion()
        && schema.reach() == Reach.ROLLED_UP
        && !Atoms.of(project.catalogue(), schema).isEmpty();
  }

  /** Takes the regions and periods of which rows were staged. */
  static Reports of(Engine engine, Project project, Map<String, StagedDataset> staged) {
    Reports reports = new Reports(project);
    staged.forEach(
        (name, dataset) -> {
          DatasetSchema schema = dataset.schema();
          if (isAsked(project, schema) && schema.time() instanceof Time.Point point) {
            FinestPeriod period = new FinestPeriod(schema);
            dataset.counted(engine, schema.region(), point.column()).stream()
                .filter(row -> !row.anyNull())
                .forEach(row -> reports.add(name, row.getString(0), period.of(row.get(1))));
          }
        });
    return reports;
  }

  /** Takes the regions and periods that a pass saw. */
  void add(String dataset, Cube cube) {
    if (cube.atoms().contains(Atoms.EVERY_ROW)) {
      cube.statesOf(Atoms.EVERY_ROW)
          .keySet()
          .forEach(slot -> add(dataset, slot.region(), slot.period()));
    }
  }

  private void add(String dataset, String region, String period) {
    regions
        .computeIfAbsent(dataset, d -> new TreeMap<>())
        .computeIfAbsent(period, p -> new TreeSet<>())
        .add(region);
  }

  /** The silent regions, by dataset, then in the order of the tree of regions. */
  List<Unreported> unreported() {
    boolean known = project.codes().regions().find(project.spec().region()).isPresent();
    if (!known || regions.isEmpty()) {
      return List.of();
    }
    Spine spine = ReleaseContent.spine(project);
    List<Unreported> all = new ArrayList<>();
    regions.forEach((dataset, byPeriod) -> all.addAll(unreported(dataset, byPeriod, spine)));
    return all;
  }

  private static List<Unreported> unreported(
      String dataset, Map<String, Set<String>> byPeriod, Spine spine) {
    Map<String, List<Region>> silent = new TreeMap<>();
    byPeriod.forEach(
        (period, reported) -> {
          if (spine.covers(Period.parse(period))) {
            silent.put(period, silent(reported, spine.regions()));
          }
        });
    List<Unreported> all = new ArrayList<>();
    for (Region region : spine.regions().all()) {
      List<String> periods =
          silent.entrySet().stream()
              .filter(entry -> entry.getValue().contains(region))
              .map(Map.Entry::getKey)
              .toList();
      if (!periods.isEmpty()) {
        all.add(new Unreported(dataset, region, periods));
      }
    }
    return all;
  }

  /** The regions without a report some of whose neighbours have one. */
  private static List<Region> silent(Set<String> reported, Regions tree) {
    List<Region> all = new ArrayList<>();
    for (Region parent : tree.all()) {
      List<Region> parts = tree.children(parent.code());
      List<Region> without =
          parts.stream().filter(part -> !hasReport(part, reported, tree)).toList();
      if (without.size() < parts.size()) {
        all.addAll(without);
      }
    }
    return all;
  }

  private static boolean hasReport(Region region, Set<String> reported, Regions tree) {
    return reported.contains(region.code().text())
        || tree.children(region.code()).stream().anyMatch(part -> hasReport(part, reported, tree));
  }
}
