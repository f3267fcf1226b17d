package org.yanhe.model.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/** Which figures of a release a figure was computed from. */
public final class InputCells {
  private static final int YEARS_BACK = 3;

  private final Catalogue catalogue;
  private final Regions regions;
  private final PackedCells cells;

  public InputCells(Catalogue catalogue, Regions regions, Collection<Observation> observations) {
    this(catalogue, regions, observations.stream());
  }

  private InputCells(Catalogue catalogue, Regions regions, Stream<Observation> figures) {
    this.catalogue = catalogue;
    this.regions = regions;
    this.cells = PackedCells.of(figures);
  }

  /** The inputs of the figures of a release, of which eight bytes each are kept. */
  public static InputCells of(PublicRelease release) {
    try (Stream<Observation> figures = release.figures()) {
      return new InputCells(release.catalogue(), release.regions(), figures);
    }
  }

  /** How many figures there are. */
  public int figures() {
    return cells.size();
  }

  /**
   * The cells that a figure was computed from, in the order of its formula; none for aggregates of
   * rows, growth of the same units, accounts and composite indices, which come from datasets. In
   * this order: numerator, denominator or the two whose mean it is; part, whole; current, base;
   * part and its base, total and its base; part, total, and the same of the region above; current,
   * base, and the figure that an effect of the base rests on; the whole series that is adjusted;
   * all classes that are chained or compared.
   */
  public List<Cell> of(Cell cell) {
    return catalogue
        .find(cell.indicator())
        .map(indicator -> inputs(indicator.formula(), cell))
        .orElse(List.of());
  }

  private List<Cell> inputs(Formula formula, Cell cell) {
    if (formula instanceof Formula.Ratio ratio) {
      return ratio(ratio, cell);
    }
    if (formula instanceof Formula.Share share) {
      return share(share, cell);
    }
    if (formula instanceof Formula.Growth growth) {
      return growth(growth, cell.with(growth.of()));
    }
    if (formula instanceof Formula.Change change) {
      return withYearBefore(cell.with(change.of()));
    }
    if (formula instanceof Formula.Contribution contribution) {
      return contribution(contribution, cell);
    }
    if (formula instanceof Formula.Sum sum) {
      return sum.parts().stream().map(cell::with).toList();
    }
    if (formula instanceof Formula.Cumulative cumulative) {
      Cell of = cell.with(cumulative.of());
      return cumulative.months().yearToDate(cell.period()).stream().map(of::with).toList();
    }
    return others(formula, cell);
  }

  private List<Cell> others(Formula formula, Cell cell) {
    if (formula instanceof Formula.Deflated deflated) {
      return List.of(cell.with(deflated.of()), orTotal(cell.with(deflated.index())));
    }
    if (formula instanceof Formula.LocationQuotient quotient) {
      return above(cell).map(parent -> quotient(quotient, cell, parent)).orElse(List.of());
    }
    if (formula instanceof Formula.Adjusted adjusted) {
      return cells.alongside(cell.with(adjusted.of()), cell.classCode()::equals);
    }
    if (formula instanceof Formula.CompoundGrowth compound) {
      Cell now = cell.with(compound.of());
      return List.of(now, now.with(compound.base(now.period())));
    }
    if (formula instanceof Formula.BaseEffect effect) {
      return baseEffect(effect, cell.with(effect.of()));
    }
    return ofClasses(formula, cell);
  }

  /** The figures of all classes: a chain rests on all periods, an index on two. */
  private List<Cell> ofClasses(Formula formula, Cell cell) {
    if (formula instanceof Formula.Chained chained) {
      return Stream.of(chained.of(), chained.index())
          .flatMap(code -> cells.alongside(cell.with(code), chained::isMadeOf).stream())
          .toList();
    }
    if (formula instanceof Formula.Bilateral index) {
      Set<Period> two = Set.of(cell.period(), cell.period().yearBefore());
      return Stream.of(index.values(), index.quantities())
          .flatMap(code -> cells.alongside(cell.with(code), index::isMadeOf).stream())
          .filter(input -> two.contains(input.period()))
          .toList();
    }
    return List.of();
  }

  private static List<Cell> baseEffect(Formula.BaseEffect effect, Cell now) {
    Cell before = now.with(now.period().yearBefore());
    Cell end = now.with(before.period().lastOfYear());
    return switch (effect.as()) {
      case TWO_YEARS -> List.of(now, before, before.with(before.period().yearBefore()));
      case CARRY_OVER -> List.of(end, before);
      case FRESH -> List.of(now, before, end);
    };
  }

  private List<Cell> ratio(Formula.Ratio ratio, Cell cell) {
    Cell above = cell.with(ratio.numerator());
    if (ratio.at() != Formula.Ratio.At.MEAN_OF_YEAR) {
      return List.of(above, denominator(ratio, cell));
    }
    Cell below = cell.with(ratio.denominator());
    return List.of(above, orTotal(below), orTotal(below.with(below.period().yearBefore())));
  }

  private Cell denominator(Formula.Ratio ratio, Cell cell) {
    Cell same = orTotal(cell.with(ratio.denominator()));
    if (isKnown(same) || ratio.at() == Formula.Ratio.At.SAME_PERIOD) {
      return same;
    }
    int year = cell.period().end().getYear();
    return Stream.iterate(year, y -> y > year - YEARS_BACK, y -> y - 1)
        .map(Period::year)
        .filter(earlier -> !earlier.end().isAfter(cell.period().end()))
        .map(earlier -> orTotal(cell.with(ratio.denominator()).with(earlier)))
        .filter(this::isKnown)
        .findFirst()
        .orElse(same);
  }

  private List<Cell> share(Formula.Share share, Cell cell) {
    Cell of = cell.with(share.of());
    return share.within() == Formula.Share.Within.CLASS
        ? List.of(of, of.with(ClassCode.TOTAL))
        : above(of).map(whole -> List.of(of, whole)).orElse(List.of());
  }

  private static List<Cell> growth(Formula.Growth growth, Cell now) {
    if (growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      return List.of();
    }
    return switch (growth.over()) {
      case YEAR -> withYearBefore(now);
      case PERIOD -> List.of(now, now.with(now.period().previous()));
      case TWO_YEARS -> List.of(now, now.with(now.period().yearBefore().yearBefore()));
    };
  }

  private static List<Cell> withYearBefore(Cell now) {
    return List.of(now, now.with(now.period().yearBefore()));
  }

  private List<Cell> contribution(Formula.Contribution contribution, Cell cell) {
    List<Cell> inputs = new ArrayList<>();
    for (IndicatorCode code : List.of(contribution.part(), contribution.total())) {
      withYearBefore(cell.with(code)).forEach(input -> inputs.add(orTotal(input)));
    }
    return inputs;
  }

  private List<Cell> quotient(Formula.LocationQuotient quotient, Cell cell, Cell parent) {
    return List.of(
        cell.with(quotient.part()),
        orTotal(cell.with(quotient.total())),
        parent.with(quotient.part()),
        orTotal(parent.with(quotient.total())));
  }

  private Optional<Cell> above(Cell cell) {
    return regions.find(cell.region()).flatMap(r -> r.parent()).map((RegionCode p) -> cell.with(p));
  }

  /** The cell, or the total of its classes if the indicator has no such class. */
  private Cell orTotal(Cell cell) {
    return cells.has(cell) ? cell : cell.with(ClassCode.TOTAL);
  }

  private boolean isKnown(Cell cell) {
    return cells.isKnown(cell);
  }
}
