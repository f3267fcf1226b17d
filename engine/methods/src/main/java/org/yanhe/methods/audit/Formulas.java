package org.yanhe.methods.audit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * What a published derived figure tells about its inputs: every formula of the catalogue that is
 * linear in them once its value is known, at the digits in which it is published.
 */
final class Formulas {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int YEARS_BACK = 3;

  /** How far readers trust growth of the same units, in points, if nothing shows how far. */
  private static final double FRAME_CHANGE = 1;

  private final PublicRelease release;
  private final Facts facts;

  Formulas(PublicRelease release, Facts facts) {
    this.release = release;
    this.facts = facts;
  }

  void bind() {
    for (Observation o : release.observations()) {
      facts.known(o.cell()).ifPresent(value -> bind(o.cell(), Printed.of(o, value)));
      if (facts.isUnknown(o.cell())) {
        bindWithheld(o.cell());
      }
    }
    release.catalogue().all().forEach(this::bindRates);
  }

  private void bind(Observation.Cell at, Printed value) {
    Formula formula = release.catalogue().get(at.indicator()).formula();
    if (formula instanceof Formula.Ratio ratio) {
      ratio(ratio, at, value);
    } else if (formula instanceof Formula.Share share) {
      whole(share, at).ifPresent(w -> quotient(at.with(share.of()), w, HUNDRED, value));
    } else if (formula instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.PUBLISHED) {
      growth(growth, at.with(growth.of()), value);
    } else if (formula instanceof Formula.Change change) {
      Observation.Cell now = at.with(change.of());
      sum(Map.of(now, BigDecimal.ONE, before(now), BigDecimal.ONE.negate()), value);
    } else if (formula instanceof Formula.Contribution contribution) {
      contribution(contribution, at, value);
    } else if (formula instanceof Formula.Deflated deflated) {
      quotient(at.with(deflated.of()), orTotal(at.with(deflated.index())), HUNDRED, value);
    } else {
      sum(parts(formula, at), value);
    }
  }

  private void ratio(Formula.Ratio ratio, Observation.Cell at, Printed value) {
    Observation.Cell above = at.with(ratio.numerator());
    if (ratio.at() == Formula.Ratio.At.MEAN_OF_YEAR) {
      Observation.Cell end = orTotal(at.with(ratio.denominator()));
      Observation.Cell start = orTotal(before(at).with(ratio.denominator()));
      between(Map.of(above, ratio.per()), Map.of(end, HALF, start, HALF), value);
    } else {
      denominator(ratio, at).ifPresent(below -> quotient(above, below, ratio.per(), value));
    }
  }

  /** A withheld total is still the sum of its parts. */
  private void bindWithheld(Observation.Cell total) {
    Map<Observation.Cell, BigDecimal> terms =
        parts(release.catalogue().get(total.indicator()).formula(), total);
    if (!terms.isEmpty()) {
      terms.put(total, BigDecimal.ONE.negate());
      facts.part(terms).ifPresent(sum -> facts.bind(sum, 0, 0, Facts.Grounds.DEFINITION));
    }
  }

  private static Map<Observation.Cell, BigDecimal> parts(Formula formula, Observation.Cell total) {
    Map<Observation.Cell, BigDecimal> terms = new LinkedHashMap<>();
    if (formula instanceof Formula.Sum sum) {
      sum.parts().forEach(part -> terms.put(total.with(part), BigDecimal.ONE));
    } else if (formula instanceof Formula.Cumulative cumulative) {
      cumulative
          .months()
          .yearToDate(total.period())
          .forEach(p -> terms.put(total.with(cumulative.of()).with(p), BigDecimal.ONE));
    }
    return terms;
  }

  private void sum(Map<Observation.Cell, BigDecimal> terms, Printed value) {
    bind(terms, value, Facts.Grounds.DEFINITION);
  }

  private void bind(Map<Observation.Cell, BigDecimal> terms, Printed value, Facts.Grounds grounds) {
    double low = value.low().doubleValue();
    double high = value.high().doubleValue();
    facts.part(terms).ifPresent(sum -> facts.bind(sum, low, high, grounds));
  }

  /** above·per ÷ below = value. */
  private void quotient(
      Observation.Cell above, Observation.Cell below, BigDecimal per, Printed value) {
    between(Map.of(above, per), Map.of(below, BigDecimal.ONE), value);
  }

  private void growth(Formula.Growth growth, Observation.Cell now, Printed value) {
    Printed times = value.map(Formulas::times);
    switch (growth.over()) {
      case YEAR -> quotient(now, before(now), BigDecimal.ONE, times);
      case PERIOD -> quotient(now, now.with(now.period().previous()), BigDecimal.ONE, times);
      case TWO_YEARS ->
          quotient(now, before(before(now)), BigDecimal.ONE, times.map(Formulas::twice));
    }
  }

  /** How many times its base is what grew by a rate. */
  private static BigDecimal times(BigDecimal rate) {
    return rate.add(HUNDRED).movePointLeft(2);
  }

  /** The same growth in two years; averages are of levels that are not negative. */
  private static BigDecimal twice(BigDecimal times) {
    return times.max(BigDecimal.ZERO).pow(2);
  }

  private void contribution(Formula.Contribution contribution, Observation.Cell at, Printed value) {
    Observation.Cell part = orTotal(at.with(contribution.part()));
    Observation.Cell total = orTotal(at.with(contribution.total()));
    Map<Observation.Cell, BigDecimal> below =
        contribution.as() == Formula.Contribution.Form.RATE
            ? Map.of(total, BigDecimal.ONE, before(total), BigDecimal.ONE.negate())
            : Map.of(before(total), BigDecimal.ONE);
    between(Map.of(part, HUNDRED, before(part), HUNDRED.negate()), below, value);
  }

  private void between(
      Map<Observation.Cell, BigDecimal> above,
      Map<Observation.Cell, BigDecimal> below,
      Printed value) {
    between(above, below, value, Facts.Grounds.DEFINITION);
  }

  /** low·below ≤ above ≤ high·below, or turned around where the denominator is negative. */
  private void between(
      Map<Observation.Cell, BigDecimal> above,
      Map<Observation.Cell, BigDecimal> below,
      Printed value,
      Facts.Grounds grounds) {
    int sign = sign(below).or(() -> sign(above).map(s -> s * value.low().signum())).orElse(1);
    minus(above, below, sign < 0 ? value.high() : value.low())
        .ifPresent(row -> facts.bind(row, 0, Double.POSITIVE_INFINITY, grounds));
    minus(above, below, sign < 0 ? value.low() : value.high())
        .ifPresent(row -> facts.bind(row, Double.NEGATIVE_INFINITY, 0, grounds));
  }

  /** The sign of a sum of which nothing is withheld. */
  private Optional<Integer> sign(Map<Observation.Cell, BigDecimal> terms) {
    return facts
        .part(terms)
        .filter(sum -> sum.unknown().isEmpty())
        .map(sum -> sum.published().signum());
  }

  private Optional<Facts.Parted> minus(
      Map<Observation.Cell, BigDecimal> above,
      Map<Observation.Cell, BigDecimal> below,
      BigDecimal value) {
    Map<Observation.Cell, BigDecimal> terms = new LinkedHashMap<>(above);
    below.forEach((cell, b) -> terms.merge(cell, b.multiply(value).negate(), BigDecimal::add));
    return facts.part(terms);
  }

  private void bindRates(Indicator indicator) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      BigDecimal trust = BigDecimal.valueOf(trust(indicator, growth.of()));
      of(indicator)
          .forEach(
              o ->
                  facts
                      .known(o.cell())
                      .ifPresent(
                          rate ->
                              sameUnits(
                                  o.cell().with(growth.of()), Printed.of(o, rate).within(trust))));
    } else if (indicator.formula() instanceof Formula.Base base
        && base.measure().kind() == Measure.Kind.MEAN) {
      mean(indicator, base);
    }
  }

  private void sameUnits(Observation.Cell now, Printed rate) {
    between(
        Map.of(now, BigDecimal.ONE),
        Map.of(before(now), BigDecimal.ONE),
        rate.map(Formulas::times),
        Facts.Grounds.SAME_UNITS);
  }

  /** The farthest that growth of the same units ever lay from that of the published levels. */
  private double trust(Indicator indicator, IndicatorCode level) {
    OptionalDouble farthest =
        of(indicator).stream()
            .map(
                o -> {
                  Observation.Cell now = o.cell().with(level);
                  return facts
                      .known(o.cell())
                      .flatMap(
                          g ->
                              facts
                                  .known(now)
                                  .flatMap(
                                      x -> facts.known(before(now)).map(b -> distance(g, x, b))));
                })
            .flatMap(Optional::stream)
            .mapToDouble(d -> d)
            .max();
    return farthest.orElse(FRAME_CHANGE);
  }

  private static double distance(BigDecimal growth, BigDecimal now, BigDecimal before) {
    double levels = before.signum() == 0 ? 0 : (now.doubleValue() / before.doubleValue() - 1) * 100;
    return Math.abs(growth.doubleValue() - levels);
  }

  /** A mean tells the sum to whoever knows the number of respondents. */
  private void mean(Indicator mean, Formula.Base base) {
    Optional<IndicatorCode> sum = sibling(base, Measure.Kind.SUM);
    Optional<IndicatorCode> count =
        sibling(base, Measure.Kind.COUNT).or(() -> sibling(base, Measure.Kind.DISTINCT));
    if (sum.isEmpty() || count.isEmpty()) {
      return;
    }
    for (Observation o : of(mean)) {
      Observation.Cell number = o.cell().with(count.get());
      Observation.Cell total = o.cell().with(sum.get());
      facts
          .known(o.cell())
          .ifPresent(
              value ->
                  facts
                      .known(number)
                      .ifPresent(n -> mean(o, total, value, n, facts.spread(number))));
    }
  }

  private void mean(
      Observation o, Observation.Cell sum, BigDecimal value, BigDecimal number, double spread) {
    BigDecimal factor =
        release.catalogue().get(sum.indicator()).unit().factor().divide(o.unit().factor());
    Printed printed = Printed.of(o, value).map(mean -> mean.multiply(number));
    BigDecimal slack = BigDecimal.valueOf(Math.abs(value.doubleValue()) * spread);
    bind(Map.of(sum, factor), printed.within(slack), Facts.Grounds.SAME_UNITS);
  }

  private Optional<IndicatorCode> sibling(Formula.Base mean, Measure.Kind kind) {
    return release.catalogue().all().stream()
        .filter(
            i ->
                i.formula() instanceof Formula.Base base
                    && base.measure().kind() == kind
                    && base.dataset().equals(mean.dataset())
                    && base.where().equals(mean.where())
                    && base.by().equals(mean.by())
                    && (kind != Measure.Kind.SUM
                        || base.measure().column().equals(mean.measure().column())))
        .map(Indicator::code)
        .findFirst();
  }

  private List<Observation> of(Indicator indicator) {
    return release.observations(indicator.code());
  }

  private Observation.Cell orTotal(Observation.Cell cell) {
    return release.find(cell).isPresent() ? cell : cell.with(ClassCode.TOTAL);
  }

  private static Observation.Cell before(Observation.Cell cell) {
    return cell.with(cell.period().yearBefore());
  }

  private Optional<Observation.Cell> denominator(Formula.Ratio ratio, Observation.Cell at) {
    Observation.Cell same = orTotal(at.with(ratio.denominator()));
    if (facts.isThere(same) || ratio.at() == Formula.Ratio.At.SAME_PERIOD) {
      return Optional.of(same);
    }
    int year = at.period().end().getYear();
    for (int y = year; y > year - YEARS_BACK; y--) {
      Observation.Cell earlier = orTotal(at.with(ratio.denominator()).with(Period.year(y)));
      if (!Period.year(y).end().isAfter(at.period().end()) && facts.isThere(earlier)) {
        return Optional.of(earlier);
      }
    }
    return Optional.empty();
  }

  private Optional<Observation.Cell> whole(Formula.Share share, Observation.Cell at) {
    Observation.Cell of = at.with(share.of());
    return share.within() == Formula.Share.Within.CLASS
        ? Optional.of(of.with(ClassCode.TOTAL))
        : release.regions().find(at.region()).flatMap(Region::parent).map(of::with);
  }
}
