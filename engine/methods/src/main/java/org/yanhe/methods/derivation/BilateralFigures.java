package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yanhe.methods.price.IndexFormula;
import org.yanhe.methods.price.Product;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;

/**
 * Indices of classes against the same period last year, which is 100. Classes that have a price in
 * both periods are compared, as in a matched model (Consumer Price Index Manual, ILO 2004, chapter
 * 9); one withheld class withholds the index, for the others would tell it.
 *
 * @param formula what is compared and how
 * @param figures the inputs
 */
record BilateralFigures(Formula.Bilateral formula, Figures figures) {
  private static final Figure NOT_APPLICABLE = Figure.absent(Reason.NOT_APPLICABLE);
  private static final Figure SUPPRESSED = Figure.absent(Reason.SUPPRESSED);

  /** The index of every total that is wanted. */
  SortedMap<Place, Figure> at(Predicate<Place> wanted) {
    SortedMap<Place, List<Place>> classes = new TreeMap<>();
    for (Place place : figures.of(formula.values()).keySet()) {
      Place total = of(ClassCode.TOTAL, place);
      if (wanted.test(total)) {
        List<Place> compared = classes.computeIfAbsent(total, t -> new ArrayList<>());
        if (formula.isMadeOf(place.classCode())) {
          compared.add(place);
        }
      }
    }
    SortedMap<Place, Figure> all = new TreeMap<>();
    classes.forEach((total, compared) -> all.put(total, index(total, compared)));
    return all;
  }

  private static Place of(ClassCode code, Place place) {
    return new Place(place.region(), place.period(), code);
  }

  private Figure index(Place total, List<Place> classes) {
    Figure now = figures.at(formula.values(), total);
    Figure before = figures.at(formula.values(), yearBefore(total));
    if (!now.isKnown() || !before.isKnown()) {
      return now.isKnown() ? before : now;
    }
    if (classes.stream().flatMap(this::inputs).anyMatch(SUPPRESSED::equals)) {
      return SUPPRESSED;
    }
    List<Product> matched = classes.stream().flatMap(this::product).toList();
    return matched.isEmpty() ? NOT_APPLICABLE : Figure.known(index(matched));
  }

  private BigDecimal index(List<Product> products) {
    IndexFormula method =
        switch (formula.method()) {
          case LASPEYRES -> IndexFormula.LASPEYRES;
          case PAASCHE -> IndexFormula.PAASCHE;
          case FISHER -> IndexFormula.FISHER;
          case TORNQVIST -> IndexFormula.TORNQVIST;
        };
    return switch (formula.as()) {
      case PRICE -> method.price(products);
      case VOLUME -> method.volume(products);
    };
  }

  private static Place yearBefore(Place place) {
    return place.in(place.period().yearBefore());
  }

  /** Value and quantity of the base and of the period. */
  private Stream<Figure> inputs(Place place) {
    return Stream.of(yearBefore(place), place)
        .flatMap(
            p -> Stream.of(figures.at(formula.values(), p), figures.at(formula.quantities(), p)));
  }

  /** The class as a product, if all four are above zero. */
  private Stream<Product> product(Place place) {
    List<BigDecimal> x = inputs(place).flatMap(f -> f.number().stream()).toList();
    if (x.size() < 4 || x.stream().anyMatch(value -> value.signum() <= 0)) {
      return Stream.empty();
    }
    return Stream.of(
        new Product(
            place.classCode().text(),
            price(x.get(0), x.get(1)),
            x.get(1),
            price(x.get(2), x.get(3)),
            x.get(3)));
  }

  private static BigDecimal price(BigDecimal value, BigDecimal quantity) {
    return value.divide(quantity, MathContext.DECIMAL128);
  }
}
