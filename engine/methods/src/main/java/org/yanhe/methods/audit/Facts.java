package org.yanhe.methods.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/** What is published as numbers, what is withheld as unknowns, and rows that bind the unknowns. */
final class Facts {
  private final Map<Observation.Cell, BigDecimal> known = new HashMap<>();
  private final Map<Observation.Cell, Integer> unknowns = new LinkedHashMap<>();
  private final List<Observation.Cell> cells = new ArrayList<>();
  private final List<Boolean> nonNegative = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final Spreads spreads;
  private final Map<Observation.Cell, BigDecimal> earlier;

  /**
   * {@code low ≤ Σ coefficients·unknowns ≤ high}.
   *
   * @param terms coefficients by unknown
   * @param grounds why readers hold it for true
   */
  record Row(SortedMap<Integer, Double> terms, double low, double high, Grounds grounds) {}

  /** Why readers hold something for true. */
  enum Grounds {
    /** It holds by definition. */
    DEFINITION,
    /** They believe that the units did not change. */
    SAME_UNITS,
    /** An earlier release told it, and they believe that it was not revised. */
    EARLIER
  }

  /**
   * What a release tells.
   *
   * @param earlier what the release before told
   */
  Facts(PublicRelease release, Map<Observation.Cell, BigDecimal> earlier) {
    this.spreads = new Spreads(release);
    this.earlier = earlier;
    TreeSet<IndicatorCode> signed = new TreeSet<>();
    TreeSet<Observation.Cell> withheld = new TreeSet<>();
    Set<IndicatorCode> levels = levels(release);
    for (Observation o : release.observations()) {
      o.figure().number().ifPresent(value -> known.put(o.cell(), value));
      if (o.figure().number().filter(value -> value.signum() < 0).isPresent()) {
        signed.add(o.cell().indicator());
      }
      if (o.figure().equals(Figure.absent(Reason.SUPPRESSED))
          && levels.contains(o.cell().indicator())) {
        withheld.add(o.cell());
      }
    }
    withheld.forEach(cell -> unknown(cell, !signed.contains(cell.indicator())));
    unknowns.forEach(this::remember);
  }

  /** Indicators whose figures add up: the others tell nothing that their inputs do not tell. */
  private static Set<IndicatorCode> levels(PublicRelease release) {
    Set<IndicatorCode> levels = new TreeSet<>();
    for (Indicator indicator : release.catalogue().all()) {
      Formula formula = indicator.formula();
      if (formula instanceof Formula.Sum
          || formula instanceof Formula.Cumulative
          || (formula instanceof Formula.Base base && base.measure().isAdditive())) {
        levels.add(indicator.code());
      }
    }
    return levels;
  }

  private void unknown(Observation.Cell cell, boolean isNonNegative) {
    unknowns.put(cell, cells.size());
    cells.add(cell);
    nonNegative.add(isNonNegative);
  }

  private void remember(Observation.Cell cell, int unknown) {
    BigDecimal told = earlier.get(cell);
    if (told != null) {
      double value = told.doubleValue();
      rows.add(new Row(new TreeMap<>(Map.of(unknown, 1.0)), value, value, Grounds.EARLIER));
    }
  }

  /** Whether the release before told a figure, so that nobody need find it out. */
  boolean isTold(Observation.Cell cell) {
    return earlier.containsKey(cell);
  }

  /** The withheld figures by number. */
  List<Observation.Cell> cells() {
    return cells;
  }

  boolean isNonNegative(int unknown) {
    return nonNegative.get(unknown);
  }

  List<Row> rows() {
    return rows;
  }

  Optional<BigDecimal> known(Observation.Cell cell) {
    return Optional.ofNullable(known.get(cell));
  }

  /** How far a published figure may lie from the true one. */
  double spread(Observation.Cell cell) {
    return spreads.of(cell);
  }

  boolean isUnknown(Observation.Cell cell) {
    return unknowns.containsKey(cell);
  }

  /** Whether a cell is published or withheld, and not absent for another reason. */
  boolean isThere(Observation.Cell cell) {
    return known.containsKey(cell) || unknowns.containsKey(cell);
  }

  /**
   * The published part of a sum, and its unknowns.
   *
   * @param spread how far the published part may lie from the true one
   */
  record Parted(BigDecimal published, double spread, SortedMap<Integer, Double> unknown) {}

  /** Takes a sum apart; empty if one of its cells is absent. */
  Optional<Parted> part(Map<Observation.Cell, BigDecimal> terms) {
    BigDecimal published = BigDecimal.ZERO;
    double spread = 0;
    SortedMap<Integer, Double> unknown = new TreeMap<>();
    for (Map.Entry<Observation.Cell, BigDecimal> term : terms.entrySet()) {
      BigDecimal value = known.get(term.getKey());
      Integer number = unknowns.get(term.getKey());
      if (value != null) {
        published = published.add(value.multiply(term.getValue()));
        spread += spread(term.getKey()) * Math.abs(term.getValue().doubleValue());
      } else if (number != null) {
        unknown.put(number, term.getValue().doubleValue());
      } else {
        return Optional.empty();
      }
    }
    unknown.values().removeIf(coefficient -> coefficient == 0);
    return Optional.of(new Parted(published, spread, unknown));
  }

  /** Binds the unknowns of a sum that lies between two bounds. */
  void bind(Parted sum, double low, double high, Grounds grounds) {
    if (!sum.unknown().isEmpty()) {
      double published = sum.published().doubleValue();
      double spread = sum.spread();
      rows.add(
          new Row(sum.unknown(), low - published - spread, high - published + spread, grounds));
    }
  }
}
