package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.Cell.Standing;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Relation;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Rules;
import org.yanhe.methods.protection.Behind.Combination;
import org.yanhe.methods.relation.RowSum;
import org.yanhe.methods.relation.RowSums;
import org.yanhe.methods.relation.Split;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.source.Time;
import org.yanhe.model.unit.Unit;

/**
 * The sums of respondents that a release would print, with who stands behind each, and every sum
 * and difference that a reader can form of them: regions, periods, classes, of-which figures and
 * the same figure under two indicators. Where parts leave something of their whole over, that rest
 * is a cell too, hidden, and judged like a printed one.
 */
final class SumCells {
  /** A revision by no more than this share leaves the figure told before a good estimate. */
  private static final BigDecimal NEAR = new BigDecimal("0.1");

  private final Spine spine;
  private final Figures figures;
  private final Rules rules;
  private final Map<CellKey, BigDecimal> earlier;
  private final SortedMap<CellKey, Cell> cells = new TreeMap<>();
  private final Map<CellKey, Place> places = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  SumCells(Spine spine, Figures figures, Rules rules, Map<CellKey, BigDecimal> earlier) {
    this.spine = spine;
    this.figures = figures;
    this.rules = rules;
    this.earlier = earlier;
  }

  SortedMap<CellKey, Cell> cells() {
    return cells;
  }

  /** Where a printed cell stands; rests have no place. */
  Map<CellKey, Place> places() {
    return places;
  }

  /** What the release before told, by cell. */
  Map<CellKey, BigDecimal> earlier() {
    return earlier;
  }

  List<Relation> relations() {
    return relations;
  }

  /**
   * Indicators that sum up the same column of one dataset, and their running totals, which are
   * figures of their own: two months of one respondent tell its turnover as well as one.
   */
  Family family(List<Indicator> family, List<Indicator> running, Derivation.Dataset dataset) {
    Family sums = new Family(family, running, dataset);
    sums.add();
    running.forEach(sums::addRunning);
    sums.judge();
    return sums;
  }

  /** Adds what was found of a family. */
  void add(Family family) {
    cells.putAll(family.cells);
    places.putAll(family.places);
    relations.addAll(family.relations);
  }

  /**
   * Indicators of one dataset, measure and column. The values of all cells tell which there are;
   * then the respondents are looked at, part by part. Families share no cells.
   */
  final class Family {
    private final Map<CellKey, Cell> cells = new HashMap<>();
    private final Map<CellKey, Place> places = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<Indicator> indicators;
    private final List<Indicator> running;
    private final Derivation.Dataset dataset;
    private final Map<CellKey, Unit> units = new HashMap<>();
    private final Set<CellKey> secret = new HashSet<>();
    private final List<Combination> totals = new ArrayList<>();
    private final List<Combination> rests = new ArrayList<>();

    Family(List<Indicator> indicators, List<Indicator> running, Derivation.Dataset dataset) {
      this.indicators = indicators;
      this.running = running;
      this.dataset = dataset;
    }

    /** The running totals among its cells. */
    List<Indicator> running() {
      return running;
    }

    void add() {
      indicators.forEach(this::addCells);
      splits();
      for (Indicator indicator : indicators) {
        for (Place place : known(indicator)) {
          regions(indicator, place);
          periods(indicator, place);
        }
      }
    }

    /** A running total is the one of the period before and its own period. */
    void addRunning(Indicator running) {
      Formula.Cumulative formula = (Formula.Cumulative) running.formula();
      for (Place place : known(running)) {
        List<CellKey> parts =
            formula.months().yearToDate(place.period()).stream()
                .map(period -> Keys.of(formula.of(), place.in(period)))
                .toList();
        if (cells.keySet().containsAll(parts)) {
          CellKey key = Keys.of(running.code(), place);
          Cell.Sign sign =
              parts.stream().allMatch(part -> cell(part).sign() == Cell.Sign.NON_NEGATIVE)
                  ? Cell.Sign.NON_NEGATIVE
                  : Cell.Sign.ANY;
          boolean isSecret = secret.containsAll(parts);
          addCell(running, place, sign, isSecret);
          if (isSecret) {
            totals.add(new Combination(key, longest(formula, place), List.of()));
          }
          CellKey before = Keys.of(running.code(), place.in(place.period().previous()));
          bind(
              key,
              parts.size() > 1 && cells.containsKey(before)
                  ? List.of(before, parts.get(parts.size() - 1))
                  : parts,
              "rest of");
        }
      }
    }

    /**
     * As few cells as the periods of a running total can be put together of: a year where they are
     * one, else quarters and what is left. Then nobody needs to be counted in each of the months.
     */
    private List<CellKey> longest(Formula.Cumulative formula, Place place) {
      List<Period> left = new ArrayList<>(formula.months().yearToDate(place.period()));
      List<CellKey> found = new ArrayList<>();
      if (addsUpOverTime(formula.of())) {
        for (Frequency longer : spine.frequencies().stream().sorted().toList()) {
          for (Period period : periodsOf(longer, left)) {
            CellKey key = Keys.of(formula.of(), place.in(period));
            List<Period> parts = period.parts(place.period().frequency());
            if (secret.contains(key) && left.containsAll(parts)) {
              found.add(key);
              left.removeAll(parts);
            }
          }
        }
      }
      left.forEach(period -> found.add(Keys.of(formula.of(), place.in(period))));
      return found;
    }

    private boolean addsUpOverTime(IndicatorCode code) {
      return dataset.schema().time() instanceof Time.Point point
          && !point.cumulative()
          && indicators.stream()
              .anyMatch(i -> i.code().equals(code) && i.period() == Additivity.ADDITIVE);
    }

    private static List<Period> periodsOf(Frequency longer, List<Period> periods) {
      return periods.stream()
          .filter(p -> p.frequency() != longer && longer.contains(p.frequency()))
          .map(p -> p.in(longer))
          .distinct()
          .toList();
    }

    /** Whose respondents are nobody's business is known to everybody. */
    private void addCell(Indicator indicator, Place place, Cell.Sign sign, boolean isSecret) {
      CellKey key = Keys.of(indicator.code(), place);
      units.put(key, indicator.unit());
      if (isSecret) {
        secret.add(key);
      }
      put(key, value(indicator, place), sign, isSecret ? Standing.FREE : Standing.FIXED);
      places.put(key, place);
    }

    private void put(CellKey key, BigDecimal value, Cell.Sign sign, Standing standing) {
      cells.put(key, new Cell(key, value, BigDecimal.ZERO, sign, standing, Respondents.NONE));
    }

    /** Puts behind every secret cell those who contribute to it. */
    void judge() {
      Map<CellKey, Respondents> behind =
          new Behind(spine, dataset, rules.holdings())
              .of(indicators.stream().filter(SumCells::isSecret).toList(), secret, totals, rests);
      rests.forEach(rest -> secret.add(rest.key()));
      for (CellKey key : secret) {
        Unit printed = unit(key);
        Unit stored = Unit.parse(printed.base());
        Respondents who = behind.getOrDefault(key, Respondents.NONE);
        cells.put(key, judged(cell(key), who.in(value -> stored.convert(value, printed))));
      }
    }

    private Cell judged(Cell cell, Respondents who) {
      Standing standing =
          cell.standing() == Standing.HIDDEN
              ? Standing.HIDDEN
              : standing(cell.key(), cell.value(), who);
      return new Cell(cell.key(), cell.value(), cell.step(), cell.sign(), standing, who);
    }

    private Set<Place> known(Indicator indicator) {
      return figures.known(indicator.code());
    }

    private void addCells(Indicator indicator) {
      Set<Place> known = known(indicator);
      boolean negative =
          rules.of(indicator.code().text()).amounts() == Cell.Sign.ANY
              || known.stream().anyMatch(place -> value(indicator, place).signum() < 0);
      Cell.Sign sign = negative ? Cell.Sign.ANY : Cell.Sign.NON_NEGATIVE;
      known.forEach(place -> addCell(indicator, place, sign, isSecret(indicator)));
    }

    private BigDecimal value(Indicator indicator, Place place) {
      return figures.at(indicator.code(), place).number().orElseThrow();
    }

    private void splits() {
      RowSums sums = rowSums();
      Map<Place, Map<RowSum, CellKey>> byPlace = new TreeMap<>();
      for (Indicator indicator : indicators) {
        for (Place place : known(indicator)) {
          Place at = new Place(place.region(), place.period(), ClassCode.TOTAL);
          byPlace
              .computeIfAbsent(at, p -> new HashMap<>())
              .put(sums.of(indicator, place.classCode()), Keys.of(indicator.code(), place));
        }
      }
      byPlace
          .values()
          .forEach(
              present -> {
                List<Split> splits = sums.among(present.keySet());
                for (int i = 0; i < splits.size(); i++) {
                  Split split = splits.get(i);
                  bind(
                      key(present, split.whole()),
                      split.parts().stream().map(part -> key(present, part)).toList(),
                      "rest " + i + " of");
                }
              });
    }

    private CellKey key(Map<RowSum, CellKey> present, RowSum sum) {
      CellKey key = present.get(sum);
      if (key == null) {
        throw new IllegalStateException("A split of figures that are not there: " + sum);
      }
      return key;
    }

    private RowSums rowSums() {
      SortedMap<String, RowSums.IndicatorClasses> classes = new TreeMap<>();
      for (Indicator indicator : indicators) {
        Set<ClassCode> codes = new LinkedHashSet<>(Set.of(ClassCode.TOTAL));
        known(indicator).forEach(place -> codes.add(place.classCode()));
        classes.put(indicator.code().text(), new RowSums.IndicatorClasses(indicator, codes));
      }
      return RowSums.of(classes, dataset.classes()::above);
    }

    private void regions(Indicator indicator, Place place) {
      List<CellKey> parts =
          spine.regions().children(place.region()).stream()
              .map(Region::code)
              .map(code -> new Place(code, place.period(), place.classCode()))
              .map(part -> Keys.of(indicator.code(), part))
              .toList();
      bind(Keys.of(indicator.code(), place), parts, "outside the regions of");
    }

    private void periods(Indicator indicator, Place place) {
      for (Frequency shorter : spine.frequencies()) {
        if (shorter != place.period().frequency() && place.period().frequency().contains(shorter)) {
          boolean adds = indicator.period() == Additivity.ADDITIVE;
          List<Period> parts =
              adds
                  ? place.period().parts(shorter)
                  : indicator.period() == Additivity.LAST
                      ? List.of(Period.of(shorter, place.period().end()))
                      : List.of();
          bind(
              Keys.of(indicator.code(), place),
              parts.stream().map(p -> Keys.of(indicator.code(), place.in(p))).toList(),
              "outside " + shorter.word() + " of");
        }
      }
    }

    /** Whole = parts + what is left over, if all of them have a figure. */
    private void bind(CellKey whole, List<CellKey> parts, String rest) {
      if (parts.isEmpty() || !cells.containsKey(whole) || !cells.keySet().containsAll(parts)) {
        return;
      }
      SortedMap<CellKey, BigDecimal> terms = new TreeMap<>();
      boolean sameUnit =
          parts.stream().allMatch(part -> factor(part).compareTo(factor(whole)) == 0);
      parts.forEach(part -> terms.put(part, sameUnit ? BigDecimal.ONE : factor(part)));
      BigDecimal one = sameUnit ? BigDecimal.ONE : factor(whole);
      BigDecimal left = valueOf(whole).multiply(one);
      for (CellKey part : parts) {
        left = left.subtract(valueOf(part).multiply(terms.getOrDefault(part, one)));
      }
      if (left.signum() != 0) {
        terms.put(addRest(whole, parts, left.divide(one), rest), one);
      }
      terms.put(whole, one.negate());
      relations.add(new Relation(terms));
    }

    private CellKey addRest(CellKey whole, List<CellKey> parts, BigDecimal value, String rest) {
      CellKey key = whole.called(rest);
      units.put(key, unit(whole));
      put(key, value, value.signum() < 0 ? Cell.Sign.ANY : cell(whole).sign(), Standing.HIDDEN);
      if (secret.contains(whole) && secret.containsAll(parts)) {
        rests.add(new Combination(key, List.of(whole), parts));
      }
      return key;
    }

    private Unit unit(CellKey key) {
      Unit unit = units.get(key);
      if (unit == null) {
        throw new IllegalStateException("A cell without a unit: " + key);
      }
      return unit;
    }

    private Cell cell(CellKey key) {
      Cell cell = cells.get(key);
      if (cell == null) {
        throw new IllegalStateException("A cell is not there: " + key);
      }
      return cell;
    }

    private BigDecimal valueOf(CellKey key) {
      return cell(key).value();
    }

    private BigDecimal factor(CellKey key) {
      return unit(key).factor();
    }
  }

  private static boolean isSecret(Indicator indicator) {
    return indicator.disclosure() == DisclosureClass.RESPONDENTS;
  }

  /**
   * What the release before told, or a number so near that hiding it would help nobody, stays. A
   * sensitive figure that was revised is protected again.
   */
  private Standing standing(CellKey key, BigDecimal value, Respondents who) {
    BigDecimal before = earlier.get(key);
    if (before == null) {
      return Standing.FREE;
    }
    if (before.compareTo(value) == 0) {
      return Standing.FIXED;
    }
    if (rules.of(key.indicator()).judge(who, BigDecimal.ONE).isPresent()) {
      return Standing.FREE;
    }
    boolean isNear = before.subtract(value).abs().compareTo(value.abs().multiply(NEAR)) <= 0;
    return isNear ? Standing.FIXED : Standing.REVISED;
  }

  /** Indicators in groups that can be added to and taken from each other, in order. */
  static SortedMap<String, List<Indicator>> families(List<Indicator> sums) {
    SortedMap<String, List<Indicator>> families = new TreeMap<>();
    sums.stream()
        .sorted(Comparator.comparing(Indicator::code))
        .forEach(
            indicator ->
                families
                    .computeIfAbsent(
                        RowSums.family((Formula.Base) indicator.formula()), f -> new ArrayList<>())
                    .add(indicator));
    families.values().removeIf(family -> family.stream().noneMatch(SumCells::isSecret));
    return families;
  }
}
