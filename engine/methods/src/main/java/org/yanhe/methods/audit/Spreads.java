package org.yanhe.methods.audit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Perturbation;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * How far published figures may lie from the true ones, because a count was told by another number:
 * readers know the method from the frozen catalogue.
 */
final class Spreads {
  private final PublicRelease release;
  private final SortedMap<IndicatorCode, List<Observation.Cell>> perturbed = new TreeMap<>();

  Spreads(PublicRelease release) {
    this.release = release;
    for (Indicator indicator : release.catalogue().all()) {
      if (!indicator.perturbation().isNone()) {
        perturbed.put(
            indicator.code(),
            release.observations().stream()
                .map(Observation::cell)
                .filter(cell -> cell.indicator().equals(indicator.code()))
                .toList());
      }
    }
  }

  /** The greatest distance of a published figure from the true one. */
  double of(Observation.Cell cell) {
    List<Observation.Cell> table = perturbed.get(cell.indicator());
    if (table == null) {
      return 0;
    }
    Indicator indicator = release.catalogue().get(cell.indicator());
    Perturbation how = indicator.perturbation();
    boolean isDirect = how.kind() == Perturbation.Kind.CELL_KEY || isMargin(cell);
    long parts = isDirect ? 1 : table.stream().filter(c -> isWithin(c, cell, indicator)).count();
    return how.most() * parts / indicator.unit().factor().doubleValue();
  }

  private boolean isMargin(Observation.Cell cell) {
    return cell.classCode().isTotal()
        || release.regions().find(cell.region()).flatMap(Region::parent).isEmpty();
  }

  /** What is no margin of the table is the sum of its rounded parts, itself among them. */
  private boolean isWithin(Observation.Cell part, Observation.Cell whole, Indicator indicator) {
    return part.period().equals(whole.period())
        && isWithin(part.region(), whole.region())
        && isWithin(part.classCode(), whole.classCode(), indicator);
  }

  private boolean isWithin(RegionCode part, RegionCode whole) {
    for (Optional<RegionCode> up = Optional.of(part); up.isPresent(); up = above(up.get())) {
      if (up.get().equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private Optional<RegionCode> above(RegionCode region) {
    return release.regions().find(region).flatMap(Region::parent);
  }

  private boolean isWithin(ClassCode part, ClassCode whole, Indicator indicator) {
    String list =
        indicator.formula() instanceof Formula.Base base ? base.dataset() + "." + base.by() : "";
    for (Optional<ClassCode> up = Optional.of(part); up.isPresent(); up = above(list, up.get())) {
      if (up.get().equals(whole)) {
        return true;
      }
    }
    return false;
  }

  private Optional<ClassCode> above(String list, ClassCode code) {
    return release
        .classes()
        .find(list, code)
        .map(ClassLabels.Entry::parent)
        .filter(parent -> !parent.isEmpty())
        .map(ClassCode::parse);
  }
}
