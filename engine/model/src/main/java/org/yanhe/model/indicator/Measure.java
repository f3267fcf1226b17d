package org.yanhe.model.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is computed from the rows of a cell, written {@code sum(amount)}, {@code count}, {@code
 * top-share(3, amount, seller_id)}.
 *
 * @param kind the aggregate
 * @param column the measured column; empty for {@code count}
 * @param entity the column that names whose figures are compared; empty where none is needed
 * @param top how many of the largest; 0 where none are needed
 */
public record Measure(Kind kind, String column, String entity, int top) {

  /** Kinds of aggregate. */
  public enum Kind {
    /** Number of rows. */
    COUNT,
    /** Sum of a number. */
    SUM,
    /** Smallest number. */
    MIN,
    /** Largest number. */
    MAX,
    /** Exact number of distinct values. */
    DISTINCT,
    /** Arithmetic mean of a number over the rows that have it. */
    MEAN,
    /** Median of a number: the mean of the two middle values of an even count. */
    MEDIAN,
    /** Share in % of the n entities with the largest sums (concentration ratio CR_n). */
    TOP_SHARE,
    /** Herfindahl-Hirschman index of the sums per entity: Σ s_i², 0 to 1. */
    HERFINDAHL
  }

  private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:\\(([^()]*)\\))?");

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException with the known forms
   */
  public static Measure parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw invalid(text);
    }
    Kind kind = Words.parse("measure", m.group(1), Kind.values());
    String inside = m.group(2) == null ? "" : m.group(2).strip();
    List<String> arguments =
        inside.isEmpty() ? List.of() : Arrays.asList(inside.split("\\s*,\\s*"));
    if (arguments.size() != arity(kind)) {
      throw invalid(text);
    }
    return switch (kind) {
      case COUNT -> new Measure(kind, "", "", 0);
      case SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN -> new Measure(kind, arguments.get(0), "", 0);
      case HERFINDAHL -> new Measure(kind, arguments.get(0), arguments.get(1), 0);
      case TOP_SHARE ->
          new Measure(kind, arguments.get(1), arguments.get(2), top(text, arguments.get(0)));
    };
  }

  private static int arity(Kind kind) {
    return switch (kind) {
      case COUNT -> 0;
      case SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN -> 1;
      case HERFINDAHL -> 2;
      case TOP_SHARE -> 3;
    };
  }

  private static int top(String text, String number) {
    if (!number.matches("[1-9]\\d{0,2}")) {
      throw invalid(text);
    }
    return Integer.parseInt(number);
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "Invalid measure: '"
            + text
            + "' (count, sum(column), min(column), max(column), distinct(column), mean(column),"
            + " median(column), top-share(n, column, entity), herfindahl(column, entity))");
  }

  /** Whether the figures of parts add up to the figure of the whole. */
  public boolean isAdditive() {
    return kind == Kind.SUM || kind == Kind.COUNT;
  }

  /** The columns it reads. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (!column.isEmpty()) {
      columns.add(column);
    }
    if (!entity.isEmpty()) {
      columns.add(entity);
    }
    return List.copyOf(columns);
  }

  @Override
  public String toString() {
    return switch (kind) {
      case COUNT -> "count";
      case SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN -> Words.of(kind) + "(" + column + ")";
      case HERFINDAHL -> "herfindahl(" + column + ", " + entity + ")";
      case TOP_SHARE -> "top-share(" + top + ", " + column + ", " + entity + ")";
    };
  }
}
