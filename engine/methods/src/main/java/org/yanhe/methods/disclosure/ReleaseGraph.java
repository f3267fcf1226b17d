package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All cells of a release and all that binds them: totals over regions, periods and classes, linked
 * tables, derived figures, earlier releases. The order in which they are given does not matter.
 *
 * @param cells by key
 * @param relations that hold exactly for the values of the cells
 * @param ratios derived figures; values agree up to their own precision
 */
public record ReleaseGraph(
    SortedMap<CellKey, Cell> cells, List<Relation> relations, List<Ratio> ratios) {
  /** Puts everything in order and checks that it holds. */
  public ReleaseGraph {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    relations =
        relations.stream()
            .distinct()
            .map(relation -> Map.entry(relation.terms().toString(), relation))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    ratios = ratios.stream().sorted(Comparator.comparing(Ratio::figure)).toList();
    SortedMap<CellKey, Cell> known = cells;
    relations.forEach(relation -> checkHolds(known, relation));
    ratios.forEach(ratio -> checkKnown(known, ratio));
  }

  /** A graph of these cells, each key once. */
  public static ReleaseGraph of(
      Collection<Cell> cells, Collection<Relation> relations, Collection<Ratio> ratios) {
    SortedMap<CellKey, Cell> byKey = new TreeMap<>();
    for (Cell cell : cells) {
      if (byKey.put(cell.key(), cell) != null) {
        throw new IllegalArgumentException(
            "Cannot protect cell " + cell.key() + ": it is given twice. Give it once.");
      }
    }
    return new ReleaseGraph(byKey, List.copyOf(relations), List.copyOf(ratios));
  }

  /** Σ a_i·x_i over the true values. */
  static BigDecimal sum(Map<CellKey, Cell> cells, Map<CellKey, BigDecimal> terms) {
    return terms.entrySet().stream()
        .map(term -> cell(cells, term.getKey()).value().multiply(term.getValue()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Cell cell(Map<CellKey, Cell> cells, CellKey key) {
    Cell cell = cells.get(key);
    if (cell == null) {
      throw new IllegalArgumentException(
          "Cannot bind cell " + key + ": the release has no such cell. Add it, HIDDEN if need be.");
    }
    return cell;
  }

  private static void checkHolds(Map<CellKey, Cell> cells, Relation relation) {
    BigDecimal rest = sum(cells, relation.terms());
    if (rest.signum() != 0) {
      throw new IllegalArgumentException(
          "Cannot protect by relation "
              + relation.terms()
              + ": it is off by "
              + rest.toPlainString()
              + ". Leave it out or correct the cells.");
    }
  }

  private static void checkKnown(Map<CellKey, Cell> cells, Ratio ratio) {
    cell(cells, ratio.figure());
    sum(cells, ratio.numerator());
    if (sum(cells, ratio.denominator()).signum() <= 0) {
      throw new IllegalArgumentException(
          "Cannot protect by figure "
              + ratio.figure()
              + ": its denominator is not above zero. Publish no such figure.");
    }
  }
}
