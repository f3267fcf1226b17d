package org.yanhe.methods.derivation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.NullRule;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.Observation;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Reach;

/**
 * The totals of regions some of whose parts have not reported while others have: they are the sum
 * of fewer regions than they stand for, and will be revised once the others report.
 */
public final class IncompleteTotals {
  private final Regions regions;
  private final Map<Observation.Cell, Figure> figures = new HashMap<>();

  private IncompleteTotals(Regions regions, Collection<Observation> observations) {
    this.regions = regions;
    observations.forEach(o -> figures.put(o.cell(), o.figure()));
  }

  /**
   * Finds them among the figures of a release.
   *
   * @param schemas datasets by name
   * @return cells that have a value
   */
  public static Set<Observation.Cell> of(
      Catalogue catalogue,
      Map<String, DatasetSchema> schemas,
      Regions regions,
      Collection<Observation> observations) {
    IncompleteTotals totals = new IncompleteTotals(regions, observations);
    Set<Observation.Cell> found = new TreeSet<>();
    for (Observation o : observations) {
      boolean isTotal =
          catalogue
              .find(o.cell().indicator())
              .filter(i -> addsUpReports(i, o.cell(), schemas))
              .isPresent();
      if (isTotal && o.figure().isKnown() && totals.lacksParts(o.cell())) {
        found.add(o.cell());
      }
    }
    return found;
  }

  /**
   * Whether regions report for themselves what is added up. Where no row means that nobody has said
   * anything, a class without rows says nothing of who has reported.
   */
  private static boolean addsUpReports(
      Indicator indicator, Observation.Cell cell, Map<String, DatasetSchema> schemas) {
    if (!(indicator.formula() instanceof Formula.Base base)
        || indicator.region() != Additivity.ADDITIVE) {
      return false;
    }
    DatasetSchema schema = schemas.get(base.dataset());
    return schema != null
        && schema.isReportedByRegion()
        && schema.reach() == Reach.ROLLED_UP
        && (indicator.nulls() == NullRule.ZERO || cell.classCode().isTotal());
  }

  private boolean lacksParts(Observation.Cell cell) {
    List<Observation.Cell> parts =
        regions.children(cell.region()).stream()
            .map(Region::code)
            .map(cell::with)
            .filter(figures::containsKey)
            .toList();
    boolean anyReported = parts.stream().anyMatch(part -> !isUnreported(part));
    return anyReported && parts.stream().anyMatch(part -> isUnreported(part) || lacksParts(part));
  }

  private boolean isUnreported(Observation.Cell cell) {
    return Figure.absent(Reason.NOT_REPORTED).equals(figures.get(cell));
  }
}
