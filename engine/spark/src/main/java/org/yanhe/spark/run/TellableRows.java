package org.yanhe.spark.run;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.release.Observation.Cell;

/**
 * From how many rows figures were aggregated, where anybody may know: open figures of datasets that
 * name no respondents. Elsewhere the rows of a figure less those of its parts would tell how many
 * returned a withheld one, and the rows of a perturbed count are the true one.
 */
final class TellableRows {
  private final Catalogue catalogue;
  private final DerivedFigures derived;

  TellableRows(Catalogue catalogue, DerivedFigures derived) {
    this.catalogue = catalogue;
    this.derived = derived;
  }

  /**
   * The rows by figure.
   *
   * @param isPublished whether a figure has a value that readers see
   */
  SortedMap<Cell, Long> among(Predicate<Cell> isPublished) {
    SortedMap<Cell, Long> rows = new TreeMap<>();
    for (Indicator i : catalogue.all()) {
      if (i.formula() instanceof Formula.Base base && isTellable(i, base)) {
        derived
            .rows()
            .of(i)
            .forEach(
                (place, count) -> {
                  Cell cell = new Cell(i.code(), place.region(), place.period(), place.classCode());
                  if (isPublished.test(cell)) {
                    rows.put(cell, count);
                  }
                });
      }
    }
    return rows;
  }

  private boolean isTellable(Indicator indicator, Formula.Base base) {
    return indicator.disclosure() == DisclosureClass.OPEN
        && derived.passed().containsKey(base.dataset())
        && derived.dataset(base.dataset()).schema().entity().isEmpty()
        && catalogue.all().stream().noneMatch(other -> isPerturbed(other, base.dataset()));
  }

  private static boolean isPerturbed(Indicator indicator, String dataset) {
    return !indicator.perturbation().isNone()
        && indicator.formula() instanceof Formula.Base base
        && base.dataset().equals(dataset);
  }
}
