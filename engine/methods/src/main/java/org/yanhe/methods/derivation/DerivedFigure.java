package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.yanhe.methods.growth.Change;
import org.yanhe.methods.growth.Contribution;
import org.yanhe.methods.growth.Growth;
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
      return total(
          place.period().yearToDate().stream()
              .map(period -> figures.at(cumulative.of(), place.in(period)))
              .toList());
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
      case YEAR -> Growth.rate(now, figures.at(growth.of(), yearBefore(place)));
      case PERIOD -> Growth.rate(now, figures.at(growth.of(), place.in(place.period().previous())));
      case TWO_YEARS ->
          Growth.twoYearAverage(now, figures.at(growth.of(), yearBefore(yearBefore(place))));
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
