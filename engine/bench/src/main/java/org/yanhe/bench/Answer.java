package org.yanhe.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The figures of a report by indicator, place and class. A figure that is absent equals zero,
 * because queries have no row where nothing was sold.
 */
final class Answer {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  private final SortedMap<Cell, BigDecimal> figures = new TreeMap<>();

  /**
   * Where a figure stands.
   *
   * @param indicator its code without the topic
   * @param period in SDMX form
   * @param region code
   * @param classCode empty for the total
   */
  record Cell(String indicator, String period, String region, String classCode)
      implements Comparable<Cell> {
    private String text() {
      return String.join(" ", indicator, period, region, classCode).strip();
    }

    @Override
    public int compareTo(Cell other) {
      return text().compareTo(other.text());
    }
  }

  void put(Cell cell, BigDecimal figure) {
    figures.put(cell, figure);
  }

  int size() {
    return figures.size();
  }

  /**
   * What another answer says otherwise.
   *
   * @param exact indicators without division, whose figures must be the same to the last digit
   * @param most differences at most
   */
  List<String> differences(Answer other, Set<String> exact, int most) {
    Set<Cell> cells = new TreeSet<>(figures.keySet());
    cells.addAll(other.figures.keySet());
    List<String> found = new ArrayList<>();
    for (Cell cell : cells) {
      BigDecimal here = at(cell);
      BigDecimal there = other.at(cell);
      boolean same =
          exact.contains(cell.indicator()) ? here.compareTo(there) == 0 : isNear(here, there);
      if (!same && found.size() < most) {
        found.add(cell.text() + ": " + here.toPlainString() + " and " + there.toPlainString());
      }
    }
    return found;
  }

  private BigDecimal at(Cell cell) {
    return Optional.ofNullable(figures.get(cell)).orElse(BigDecimal.ZERO);
  }

  /** Doubles carry fifteen digits; a difference of nearly equal ones fewer. */
  private static boolean isNear(BigDecimal a, BigDecimal b) {
    BigDecimal size = a.abs().max(b.abs()).max(BigDecimal.ONE);
    return a.subtract(b, MathContext.DECIMAL128).abs().compareTo(size.multiply(TOLERANCE)) <= 0;
  }
}
