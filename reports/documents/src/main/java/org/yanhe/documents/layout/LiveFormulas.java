package org.yanhe.documents.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Formula;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/**
 * Finds the formula by which a printed figure follows from others in the same table, if all of them
 * are printed and known.
 *
 * @param release where the figures come from
 * @param printed where each figure stands in the table
 */
record LiveFormulas(PublicRelease release, Map<Cell, CellRef> printed) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  Optional<Formula> of(Indicator indicator, Cell cell) {
    if (!release.figure(cell).isKnown()) {
      return Optional.empty();
    }
    Optional<Formula> derived = derived(indicator.formula(), cell);
    return derived.isPresent() || indicator.region() != Additivity.ADDITIVE
        ? derived
        : sumOfRegions(cell);
  }

  private Optional<Formula> derived(org.yanhe.model.indicator.Formula formula, Cell cell) {
    if (formula instanceof org.yanhe.model.indicator.Formula.Ratio ratio) {
      return ratio(ratio, cell);
    }
    if (formula instanceof org.yanhe.model.indicator.Formula.Share share) {
      return share(share, cell);
    }
    if (formula instanceof org.yanhe.model.indicator.Formula.Growth growth) {
      return growth(growth, cell);
    }
    if (formula instanceof org.yanhe.model.indicator.Formula.Change change) {
      Cell now = cell.with(change.of());
      return two(now, now.with(cell.period().yearBefore()), Formula.Difference::new);
    }
    if (formula instanceof org.yanhe.model.indicator.Formula.Sum sum) {
      return sum(sum.parts().stream().map(cell::with).toList());
    }
    return Optional.empty();
  }

  private Optional<Formula> ratio(org.yanhe.model.indicator.Formula.Ratio ratio, Cell cell) {
    if (ratio.at() == org.yanhe.model.indicator.Formula.Ratio.At.MEAN_OF_YEAR) {
      // the end of the year before is rarely in the same table
      return Optional.empty();
    }
    Cell above = cell.with(ratio.numerator());
    Cell below = denominator(cell, ratio.denominator());
    return ratio.per().compareTo(HUNDRED) == 0
        ? two(above, below, Formula.Share::new)
        : two(above, below, (n, d) -> new Formula.Ratio(n, d, ratio.per()));
  }

  /** The same class, or the total where the denominator has no classes. */
  private Cell denominator(Cell cell, IndicatorCode code) {
    Cell same = cell.with(code);
    return release.find(same).isPresent() ? same : same.with(ClassCode.TOTAL);
  }

  private Optional<Formula> share(org.yanhe.model.indicator.Formula.Share share, Cell cell) {
    Cell part = cell.with(share.of());
    return switch (share.within()) {
      case CLASS -> two(part, part.with(ClassCode.TOTAL), Formula.Share::new);
      case REGION ->
          release
              .regions()
              .get(cell.region())
              .parent()
              .flatMap(parent -> two(part, part.with(parent), Formula.Share::new));
    };
  }

  private Optional<Formula> growth(org.yanhe.model.indicator.Formula.Growth growth, Cell cell) {
    if (growth.basis() == org.yanhe.model.indicator.Formula.Growth.Basis.SAME_UNIT) {
      return Optional.empty();
    }
    Cell now = cell.with(growth.of());
    return switch (growth.over()) {
      case YEAR -> two(now, now.with(cell.period().yearBefore()), Formula.Growth::new);
      case PERIOD -> two(now, now.with(cell.period().previous()), Formula.Growth::new);
      case TWO_YEARS -> Optional.empty();
    };
  }

  private Optional<Formula> sumOfRegions(Cell cell) {
    List<Cell> parts =
        release.regions().children(cell.region()).stream()
            .map(Region::code)
            .map(cell::with)
            .toList();
    return sum(parts).filter(sum -> addsUp(cell, parts));
  }

  /** A reported total may differ from its reported parts; then it carries no formula. */
  private boolean addsUp(Cell whole, List<Cell> parts) {
    BigDecimal sum =
        parts.stream()
            .flatMap(part -> release.figure(part).number().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return release.figure(whole).number().filter(total -> total.compareTo(sum) == 0).isPresent();
  }

  private Optional<Formula> sum(List<Cell> parts) {
    List<CellRef> refs = parts.stream().map(this::known).flatMap(Optional::stream).toList();
    return parts.isEmpty() || refs.size() < parts.size()
        ? Optional.empty()
        : Optional.of(new Formula.Sum(refs));
  }

  private Optional<Formula> two(
      Cell first, Cell second, java.util.function.BiFunction<CellRef, CellRef, Formula> make) {
    List<CellRef> refs =
        Stream.of(first, second).map(this::known).flatMap(Optional::stream).toList();
    return refs.size() < 2 ? Optional.empty() : Optional.of(make.apply(refs.get(0), refs.get(1)));
  }

  private Optional<CellRef> known(Cell cell) {
    return Optional.ofNullable(printed.get(cell)).filter(ref -> release.figure(cell).isKnown());
  }
}
