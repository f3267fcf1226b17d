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
      facts.known(o.cell()).ifPresent(value -> bind(o, value));
      if (facts.isUnknown(o.cell())) {
        bindWithheld(o.cell());
      }
    }
    release.catalogue().all().forEach(this::bindRates);
  }

  private void bind(Observation o, BigDecimal value) {
    Formula formula = release.catalogue().get(o.cell().indicator()).formula();
    Observation.Cell at = o.cell();
    if (formula instanceof Formula.Ratio ratio) {
      ratio(ratio, o, value);
    } else if (formula instanceof Formula.Share share) {
      whole(share, at).ifPresent(w -> quotient(at.with(share.of()), w, HUNDRED, o, value));
    } else if (formula instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.PUBLISHED) {
      growth(growth, o, value);
    } else if (formula instanceof Formula.Change change) {
      Observation.Cell now = at.with(change.of());
      sum(Map.of(now, BigDecimal.ONE, before(now), BigDecimal.ONE.negate()), o, value);
    } else if (formula instanceof Formula.Contribution contribution) {
      contribution(contribution, o, value);
    } else if (formula instanceof Formula.Deflated deflated) {
      Observation.Cell level = at.with(deflated.of());
      quotient(level, orTotal(at.with(deflated.index())), HUNDRED, o, value);
    } else {
      total(formula, o, value);
    }
  }

  private void ratio(Formula.Ratio ratio, Observation o, BigDecimal value) {
    Observation.Cell above = o.cell().with(ratio.numerator());
    if (ratio.at() == Formula.Ratio.At.MEAN_OF_YEAR) {
      Observation.Cell end = orTotal(o.cell().with(ratio.denominator()));
      Observation.Cell start = orTotal(before(o.cell()).with(ratio.denominator()));
      between(
          Map.of(above, ratio.per()),
          Map.of(end, HALF, start, HALF),
          value,
          slack(o, value),
          Facts.Grounds.DEFINITION);
    } else {
      denominator(ratio, o.cell()).ifPresent(d -> quotient(above, d, ratio.per(), o, value));
    }
  }

  private void total(Formula formula, Observation o, BigDecimal value) {
    Map<Observation.Cell, BigDecimal> terms = parts(formula, o.cell());
    if (!terms.isEmpty()) {
      sum(terms, o, value);
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

  /** Half of the last digit in which a figure is told. */
  private static double slack(Observation o, BigDecimal value) {
    int digits = value.scale() <= o.decimals() ? o.decimals() : value.scale();
    return BigDecimal.ONE.movePointLeft(digits).doubleValue() / 2;
  }

  private void sum(Map<Observation.Cell, BigDecimal> terms, Observation o, BigDecimal value) {
    facts
        .part(terms)
        .ifPresent(
            parted ->
                facts.bind(
                    parted,
                    value.doubleValue() - slack(o, value),
                    value.doubleValue() + slack(o, value),
                    Facts.Grounds.DEFINITION));
  }

  /** above·per ÷ below = value. */
  private void quotient(
      Observation.Cell above,
      Observation.Cell below,
      BigDecimal per,
      Observation o,
      BigDecimal value) {
    Map<Observation.Cell, BigDecimal> numerator = new LinkedHashMap<>();
    numerator.put(above, per);
    between(
        numerator, Map.of(below, BigDecimal.ONE), value, slack(o, value), Facts.Grounds.DEFINITION);
  }

  private void growth(Formula.Growth growth, Observation o, BigDecimal value) {
    Observation.Cell now = o.cell().with(growth.of());
    double factor = 1 + value.doubleValue() / 100;
    switch (growth.over()) {
      case YEAR -> rate(now, before(now), value, slack(o, value), Facts.Grounds.DEFINITION);
      case PERIOD ->
          rate(
              now,
              now.with(now.period().previous()),
              value,
              slack(o, value),
              Facts.Grounds.DEFINITION);
      case TWO_YEARS ->
          rate(
              now,
              before(before(now)),
              BigDecimal.valueOf((factor * factor - 1) * 100),
              4 * slack(o, value) + 1e-12,
              Facts.Grounds.DEFINITION);
    }
  }

  private void rate(
      Observation.Cell now,
      Observation.Cell base,
      BigDecimal value,
      double slack,
      Facts.Grounds grounds) {
    between(Map.of(now, HUNDRED), Map.of(base, BigDecimal.ONE), value.add(HUNDRED), slack, grounds);
  }

  private void contribution(Formula.Contribution contribution, Observation o, BigDecimal value) {
    Observation.Cell part = orTotal(o.cell().with(contribution.part()));
    Observation.Cell total = orTotal(o.cell().with(contribution.total()));
    Map<Observation.Cell, BigDecimal> below = new LinkedHashMap<>();
    if (contribution.as() == Formula.Contribution.Form.RATE) {
      below.put(total, BigDecimal.ONE);
      below.put(before(total), BigDecimal.ONE.negate());
    } else {
      below.put(before(total), BigDecimal.ONE);
    }
    between(
        Map.of(part, HUNDRED, before(part), HUNDRED.negate()),
        below,
        value,
        slack(o, value),
        Facts.Grounds.DEFINITION);
  }

  /** (value - slack)·below ≤ above ≤ (value + slack)·below, for a positive denominator. */
  private void between(
      Map<Observation.Cell, BigDecimal> above,
      Map<Observation.Cell, BigDecimal> below,
      BigDecimal value,
      double slack,
      Facts.Grounds grounds) {
    BigDecimal half = BigDecimal.valueOf(slack);
    minus(above, below, value.subtract(half))
        .ifPresent(row -> facts.bind(row, 0, Double.POSITIVE_INFINITY, grounds));
    minus(above, below, value.add(half))
        .ifPresent(row -> facts.bind(row, Double.NEGATIVE_INFINITY, 0, grounds));
  }

  private Optional<Facts.Parted> minus(
      Map<Observation.Cell, BigDecimal> above,
      Map<Observation.Cell, BigDecimal> below,
      BigDecimal value) {
    Map<Observation.Cell, BigDecimal> terms = new LinkedHashMap<>(above);
    below.forEach((cell, b) -> terms.merge(cell, b.multiply(value).negate(), BigDecimal::add));
    return facts.part(terms).filter(parted -> !parted.unknown().isEmpty());
  }

  private void bindRates(Indicator indicator) {
    if (indicator.formula() instanceof Formula.Growth growth
        && growth.basis() == Formula.Growth.Basis.SAME_UNIT) {
      double trust = trust(indicator, growth.of());
      of(indicator)
          .forEach(
              o -> {
                Observation.Cell now = o.cell().with(growth.of());
                facts
                    .known(o.cell())
                    .ifPresent(
                        value ->
                            rate(
                                now,
                                before(now),
                                value,
                                trust + slack(o, value),
                                Facts.Grounds.SAME_UNITS));
              });
    } else if (indicator.formula() instanceof Formula.Base base
        && base.measure().kind() == Measure.Kind.MEAN) {
      mean(indicator, base);
    }
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
    double middle = value.multiply(number).doubleValue();
    double half = slack(o, value) * number.doubleValue() + Math.abs(value.doubleValue()) * spread;
    facts
        .part(Map.of(sum, factor))
        .ifPresent(
            parted -> facts.bind(parted, middle - half, middle + half, Facts.Grounds.SAME_UNITS));
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
    return release.observations().stream()
        .filter(o -> o.cell().indicator().equals(indicator.code()))
        .toList();
  }

  private Observation.Cell orTotal(Observation.Cell cell) {
    return facts.isThere(cell) || release.find(cell).isPresent()
        ? cell
        : cell.with(ClassCode.TOTAL);
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
