package org.yanhe.methods.audit;

import static org.yanhe.methods.audit.Facts.Grounds.DEFINITION;
import static org.yanhe.methods.audit.Facts.Grounds.EARLIER;
import static org.yanhe.methods.audit.Facts.Grounds.SAME_UNITS;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.audit.Facts.Grounds;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * An attack on a release by somebody who has its public part and nothing else: every relation that
 * the catalogue declares is turned into a linear one, and for every withheld level the least and
 * the greatest value are sought that agree with all that is published, at published precision
 * (Handbook 4.3.1).
 */
public final class PublicAttack {
  /** An interval below this share of the figure is as good as the figure. */
  private static final double POINT = 1e-6;

  private static final List<EnumSet<Grounds>> BELIEVED =
      List.of(
          EnumSet.of(DEFINITION, SAME_UNITS),
          EnumSet.of(DEFINITION, EARLIER),
          EnumSet.allOf(Grounds.class));

  private final Facts facts;
  private final Map<Observation.Cell, Width> widths;
  private final SortedMap<Observation.Cell, Finding> findings = new TreeMap<>();
  private final List<Observation.Cell> contradicted = new ArrayList<>();

  /**
   * How far the interval of a sensitive figure must reach.
   *
   * @param low at most this
   * @param high at least this
   */
  public record Width(double low, double high) {
    /**
     * Whether an interval brings readers too near. One that lies beyond a bound as a whole does
     * not: they believed in growth of the same units where the units changed, and are misled.
     */
    boolean isMissed(double from, double to) {
      double slack = POINT * (high - low);
      boolean isWide = from <= low + slack && to >= high - slack;
      boolean isMisled = from >= high - slack || to <= low + slack;
      return !isWide && !isMisled;
    }
  }

  private PublicAttack(
      PublicRelease release,
      Map<Observation.Cell, BigDecimal> earlier,
      Map<Observation.Cell, Width> widths) {
    this.facts = new Facts(release, earlier);
    this.widths = widths;
    new Sums(release, facts).bind();
    new Formulas(release, facts).bind();
  }

  /** Attacks with no other aim than finding withheld figures exactly. */
  public static AuditReport attack(PublicRelease release) {
    return attack(release, Map.of(), Map.of());
  }

  /**
   * Attacks a release.
   *
   * @param earlier what the release before told, by cell; readers try whether it still holds
   * @param widths how wide the intervals of sensitive figures must be, for whoever knows; the
   *     others must not be points
   */
  public static AuditReport attack(
      PublicRelease release,
      Map<Observation.Cell, BigDecimal> earlier,
      Map<Observation.Cell, Width> widths) {
    return new PublicAttack(release, earlier, widths).attack();
  }

  private AuditReport attack() {
    int relations = facts.rows().size();
    List<List<Facts.Row>> rowsOf = rowsOf();
    BitSet done = new BitSet();
    for (int unknown = 0; unknown < facts.cells().size(); unknown++) {
      if (!done.get(unknown)) {
        NavigableSet<Integer> together = together(unknown, rowsOf);
        together.forEach(done::set);
        attack(together, rowsOf);
      }
    }
    return new AuditReport(
        facts.cells().size(), relations, List.copyOf(findings.values()), contradicted);
  }

  private List<List<Facts.Row>> rowsOf() {
    List<List<Facts.Row>> rowsOf = new ArrayList<>();
    facts.cells().forEach(cell -> rowsOf.add(new ArrayList<>()));
    facts.rows().forEach(row -> row.terms().keySet().forEach(u -> rowsOf.get(u).add(row)));
    return rowsOf;
  }

  private static NavigableSet<Integer> together(int first, List<List<Facts.Row>> rowsOf) {
    NavigableSet<Integer> found = new TreeSet<>(List.of(first));
    Deque<Integer> queue = new ArrayDeque<>(List.of(first));
    while (!queue.isEmpty()) {
      for (Facts.Row row : rowsOf.get(queue.remove())) {
        row.terms().keySet().stream().filter(found::add).forEach(queue::add);
      }
    }
    return found;
  }

  /** First by what is certain, then by what readers only believe too, if it agrees with that. */
  private void attack(NavigableSet<Integer> together, List<List<Facts.Row>> rowsOf) {
    List<Facts.Row> rows =
        together.stream().flatMap(unknown -> rowsOf.get(unknown).stream()).distinct().toList();
    Component component = new Component(together, on(rows, EnumSet.of(DEFINITION)), facts);
    if (!component.isPossible()) {
      together.forEach(unknown -> contradicted.add(facts.cells().get(unknown)));
      return;
    }
    together.forEach(unknown -> judge(unknown, component));
    Set<Grounds> present = EnumSet.of(DEFINITION);
    rows.forEach(row -> present.add(row.grounds()));
    BELIEVED.stream()
        .filter(present::containsAll)
        .map(grounds -> new Component(together, on(rows, grounds), facts))
        .filter(Component::isPossible)
        .forEach(believed -> together.forEach(unknown -> judge(unknown, believed)));
  }

  private static List<Facts.Row> on(List<Facts.Row> rows, Set<Grounds> grounds) {
    return rows.stream().filter(row -> grounds.contains(row.grounds())).toList();
  }

  private void judge(int unknown, Component component) {
    Observation.Cell cell = facts.cells().get(unknown);
    Width width = widths.get(cell);
    if (facts.isTold(cell)) {
      return;
    }
    if (width == null && component.seen(unknown) > 0 && !isPoint(unknown, component)) {
      return;
    }
    double low = component.low(unknown);
    double high = component.high(unknown);
    if (width == null ? isPoint(low, high) : width.isMissed(low, high)) {
      findings.putIfAbsent(cell, new Finding(cell, low, high));
    }
  }

  private static boolean isPoint(int unknown, Component component) {
    return component.seen(unknown) <= POINT * Math.max(1e-9, component.reached(unknown));
  }

  private static boolean isPoint(double low, double high) {
    return high - low <= POINT * Math.max(1e-9, Math.max(Math.abs(low), Math.abs(high)));
  }
}
