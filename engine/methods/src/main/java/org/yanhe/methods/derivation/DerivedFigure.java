package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.yanhe.methods.growth.BaseEffect;
import org.yanhe.methods.growth.CarryOver;
import org.yanhe.methods.growth.Change;
import org.yanhe.methods.growth.Contribution;
import org.yanhe.methods.growth.Growth;
import org.yanhe.methods.growth.YearToDate;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.region.Regions;

/**
 * One figure made from others at one place. An absent input gives its reason; a suppressed one
 * comes before any other.
 *
 * @param figures the inputs
 * @param regions the published tree
 */
record DerivedFigure(Figures figures, Regions regions) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int YEARS_BACK = 3;

  Figure of(Formula formula, Place place) {
    if (formula instanceof Formula.Ratio ratio) {
      return quotient(figures.at(ratio.numerator(), place), denominator(ratio, place), ratio.per());
    }
    if (formula instanceof Formula.Share share) {
      return quotient(figures.at(share.of(), place), whole(share, place), HUNDRED);
    }
    if (formula instanceof Formula.Growth growth) {
      return growth(growth, place);
    }
    if (formula instanceof Formula.Change change) {
      return Growth.points(
          figures.at(change.of(), place), figures.at(change.of(), yearBefore(place)));
    }
    if (formula instanceof Formula.Contribution contribution) {
      return contribution(contribution, place);
    }
    if (formula instanceof Formula.Sum sum) {
      return total(sum.parts().stream().map(part -> figures.at(part, place)).toList());
    }
    if (formula instanceof Formula.Cumulative cumulative) {
      Period period = place.period();
      return flow(cumulative.of(), place, period.yearToDate(), cumulative.months()).level(period);
    }
    return ofLevels(formula, place);
  }

  private Figure ofLevels(Formula formula, Place place) {
    if (formula instanceof Formula.CompoundGrowth compound) {
      return compound(compound, place);
    }
    if (formula instanceof Formula.BaseEffect effect) {
      return baseEffect(effect, place);
    }
    if (formula instanceof Formula.Deflated deflated) {
      return quotient(
          figures.at(deflated.of(), place), figures.atOrTotal(deflated.index(), place), HUNDRED);
    }
    if (formula instanceof Formula.LocationQuotient quotient) {
      return locationQuotient(quotient, place);
    }
    throw new IllegalStateException("No rule to derive a " + formula.kind());
  }

  private Figure growth(Formula.Growth growth, Place place) {
    Figure now = figures.at(growth.of(), place);
    return switch (growth.over()) {
      case YEAR -> overYear(growth, place);
      case PERIOD -> Growth.rate(now, figures.at(growth.of(), place.in(place.period().previous())));
      case TWO_YEARS ->
          Growth.twoYearAverage(now, figures.at(growth.of(), yearBefore(yearBefore(place))));
    };
  }

  private Figure overYear(Formula.Growth growth, Place place) {
    Period period = place.period();
    return flow(growth.of(), place, List.of(period, period.yearBefore()), growth.months())
        .periodGrowth(period);
  }

  private YearToDate flow(
      IndicatorCode code, Place place, List<Period> periods, Formula.JanuaryFebruary months) {
    SortedMap<Period, Figure> flow = new TreeMap<>();
    periods.forEach(period -> flow.put(period, figures.at(code, place.in(period))));
    return new YearToDate(flow, months);
  }

  private Figure compound(Formula.CompoundGrowth compound, Place place) {
    Period period = place.period();
    int years = period.year() - compound.since();
    return years < 1
        ? Figure.absent(Reason.NOT_APPLICABLE)
        : Growth.compound(
            figures.at(compound.of(), place),
            figures.at(compound.of(), place.in(compound.base(period))),
            years);
  }

  private Figure baseEffect(Formula.BaseEffect effect, Place place) {
    Figure now = figures.at(effect.of(), place);
    Place yearBefore = yearBefore(place);
    Figure before = figures.at(effect.of(), yearBefore);
    Figure end = figures.at(effect.of(), place.in(yearBefore.period().lastOfYear()));
    return switch (effect.as()) {
      case TWO_YEARS ->
          BaseEffect.of(now, before, figures.at(effect.of(), yearBefore(yearBefore))).effect();
      case CARRY_OVER -> CarryOver.of(now, before, end).carryOver();
      case FRESH -> CarryOver.of(now, before, end).fresh();
    };
  }

  private static Place yearBefore(Place place) {
    return place.in(place.period().yearBefore());
  }

  private Figure denominator(Formula.Ratio ratio, Place place) {
    Figure same = figures.atOrTotal(ratio.denominator(), place);
    if (ratio.at() == Formula.Ratio.At.MEAN_OF_YEAR) {
      return mean(same, figures.atOrTotal(ratio.denominator(), yearBefore(place)));
    }
    if (same.isKnown() || isSuppressed(same) || ratio.at() == Formula.Ratio.At.SAME_PERIOD) {
      return same;
    }
    int year = place.period().end().getYear();
    for (int y = year; y > year - YEARS_BACK; y--) {
      Place earlier = place.in(Period.year(y));
      if (!earlier.period().end().isAfter(place.period().end())) {
        Figure figure = figures.atOrTotal(ratio.denominator(), earlier);
        if (figure.isKnown()) {
          return figure;
        }
      }
    }
    return same;
  }

  private static Figure mean(Figure now, Figure before) {
    return isSuppressed(before)
        ? before
        : now.flatMap(n -> before.flatMap(b -> Figure.known(n.add(b).multiply(HALF))));
  }

  private Figure whole(Formula.Share share, Place place) {
    if (share.within() == Formula.Share.Within.CLASS) {
      return figures.at(share.of(), new Place(place.region(), place.period(), ClassCode.TOTAL));
    }
    return above(place)
        .map(parent -> figures.at(share.of(), parent))
        .orElse(Figure.absent(Reason.NOT_APPLICABLE));
  }

  private Optional<Place> above(Place place) {
    Optional<RegionCode> parent = regions.get(place.region()).parent();
    return parent.map(code -> new Place(code, place.period(), place.classCode()));
  }

  private Figure contribution(Formula.Contribution contribution, Place place) {
    Contribution made =
        Contribution.of(change(contribution.part(), place), change(contribution.total(), place));
    return switch (contribution.as()) {
      case PULL -> made.pull();
      case RATE -> made.rate();
    };
  }

  private Change change(IndicatorCode code, Place place) {
    return new Change(figures.atOrTotal(code, place), figures.atOrTotal(code, yearBefore(place)));
  }

  private Figure locationQuotient(Formula.LocationQuotient quotient, Place place) {
    return above(place)
        .map(
            parent ->
                quotient(
                    quotient(
                        figures.at(quotient.part(), place),
                        figures.atOrTotal(quotient.total(), place),
                        BigDecimal.ONE),
                    quotient(
                        figures.at(quotient.part(), parent),
                        figures.atOrTotal(quotient.total(), parent),
                        BigDecimal.ONE),
                    BigDecimal.ONE))
        .orElse(Figure.absent(Reason.NOT_APPLICABLE));
  }

  private static Figure quotient(Figure above, Figure below, BigDecimal per) {
    return both(above, below, (a, b) -> a.multiply(per).divide(b, MathContext.DECIMAL128));
  }

  private static Figure total(List<Figure> parts) {
    Figure sum = parts.get(0);
    for (Figure part : parts.subList(1, parts.size())) {
      sum = combine(sum, part, BigDecimal::add);
    }
    return sum;
  }

  private static Figure both(Figure above, Figure below, BinaryOperator<BigDecimal> operation) {
    boolean zero = below.number().filter(b -> b.signum() == 0).isPresent();
    return above.isKnown() && zero
        ? Figure.absent(Reason.NOT_APPLICABLE)
        : combine(above, below, operation);
  }

  private static Figure combine(Figure a, Figure b, BinaryOperator<BigDecimal> operation) {
    if (isSuppressed(b)) {
      return b;
    }
    return a.flatMap(x -> b.flatMap(y -> Figure.known(operation.apply(x, y))));
  }

  private static boolean isSuppressed(Figure figure) {
    return figure.equals(Figure.absent(Reason.SUPPRESSED));
  }
}
