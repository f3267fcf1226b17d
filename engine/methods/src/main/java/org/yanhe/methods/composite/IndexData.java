package org.yanhe.methods.composite;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.problem.Stop;

/**
 * The table an index is computed from: units by indicators, each cell a figure or the reason why
 * there is none.
 *
 * @param units in the order of the results
 * @param columns indicators and denominators; those the tree does not name are ignored
 */
public record IndexData(List<IndexUnit> units, List<IndexColumn> columns) {
  public IndexData {
    units = List.copyOf(units);
    columns = List.copyOf(columns);
    refuseTwice("unit", units, IndexUnit::code);
    refuseTwice("indicator", columns, column -> column.indicator().text());
    for (IndexColumn column : columns) {
      if (column.figures().size() != units.size()) {
        throw new IllegalArgumentException(
            "Invalid column: '%s' (%s figures for %s units)"
                .formatted(column.indicator(), column.figures().size(), units.size()));
      }
    }
  }

  /**
   * The table of a long one, row by row. A cell without a row is not reported.
   *
   * @param cells of this period
   * @param earlier the latest before this period; empty if nothing is carried
   * @throws IllegalArgumentException if a row names an unknown unit, or two name the same cell
   */
  public static IndexData of(
      List<IndexUnit> units, List<IndexCell> cells, List<IndexCell> earlier) {
    Set<IndicatorCode> indicators = new TreeSet<>();
    cells.forEach(cell -> indicators.add(cell.indicator()));
    Map<IndicatorCode, Map<String, Figure>> now = byIndicator(units, cells);
    Map<IndicatorCode, Map<String, Figure>> before = byIndicator(units, earlier);
    indicators.addAll(before.keySet());
    return new IndexData(
        units,
        indicators.stream()
            .map(
                code ->
                    new IndexColumn(
                        code,
                        column(units, now.getOrDefault(code, Map.of())),
                        before.containsKey(code)
                            ? column(units, before.getOrDefault(code, Map.of()))
                            : List.of()))
            .toList());
  }

  private static Map<IndicatorCode, Map<String, Figure>> byIndicator(
      List<IndexUnit> units, List<IndexCell> cells) {
    Set<String> known = new HashSet<>(units.stream().map(IndexUnit::code).toList());
    Map<IndicatorCode, Map<String, Figure>> figures = new TreeMap<>();
    for (IndexCell cell : cells) {
      Map<String, Figure> column =
          figures.computeIfAbsent(cell.indicator(), code -> new TreeMap<>());
      boolean twice = column.put(cell.unit(), cell.figure()) != null;
      if (twice || !known.contains(cell.unit())) {
        throw new IllegalArgumentException(
            "Invalid index data: unit '%s', indicator '%s' (%s)"
                .formatted(cell.unit(), cell.indicator(), twice ? "given twice" : "no such unit"));
      }
    }
    return figures;
  }

  private static List<Figure> column(List<IndexUnit> units, Map<String, Figure> figures) {
    Figure missing = Figure.absent(Reason.NOT_REPORTED);
    return units.stream().map(unit -> figures.getOrDefault(unit.code(), missing)).toList();
  }

  private static <T> void refuseTwice(String what, List<T> all, Function<T, String> code) {
    Set<String> seen = new HashSet<>();
    for (T one : all) {
      if (!seen.add(code.apply(one))) {
        throw new IllegalArgumentException(
            "Invalid index data: %s '%s' (given twice)".formatted(what, code.apply(one)));
      }
    }
  }

  /**
   * The column of an indicator.
   *
   * @throws Stop.InputError if the table has none
   */
  IndexColumn column(IndicatorCode indicator) {
    return columns.stream()
        .filter(column -> column.indicator().equals(indicator))
        .findFirst()
        .orElseThrow(
            () ->
                new Stop.InputError(
                    "Cannot compute the index: indicator '%s' is not in the table. Add its column or take it out of the tree."
                        .formatted(indicator)));
  }

  /** Positions of the units by code: sums run in this order, so the order given never matters. */
  List<Integer> byCode() {
    return IntStream.range(0, units.size())
        .boxed()
        .sorted(Comparator.comparing(position -> units.get(position).code()))
        .toList();
  }

  /** The same table with its units in another order. */
  IndexData reordered(List<Integer> order) {
    return new IndexData(
        pick(units, order),
        columns.stream()
            .map(
                c ->
                    new IndexColumn(
                        c.indicator(),
                        pick(c.figures(), order),
                        c.earlier().isEmpty() ? List.of() : pick(c.earlier(), order)))
            .toList());
  }

  private static <T> List<T> pick(List<T> all, List<Integer> order) {
    return order.stream().map(all::get).toList();
  }
}
