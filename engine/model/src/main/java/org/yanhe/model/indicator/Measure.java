package org.yanhe.model.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is computed from the rows of a cell, written {@code sum(amount)}, {@code count}, {@code
 * top-share(3, amount, seller_id)}, {@code quantile(0.9, amount, 0.001)}.
 *
 * @param kind the aggregate
 * @param column the measured column; empty for {@code count}
 * @param entity the column that names whose figures are compared; empty where none is needed
 * @param top how many of the largest; 0 where none are needed
 * @param p the part of the values that lies below a quantile; 0 where none is asked for
 * @param error how far a quantile may be from the exact one, as a part of it; 0 where it is exact
 */
public record Measure(
    Kind kind, String column, String entity, int top, BigDecimal p, BigDecimal error) {

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
    /** Quantile of a number, exact by all values or within a declared relative error. */
    QUANTILE,
    /** Share in % of the n entities with the largest sums (concentration ratio CR_n). */
    TOP_SHARE,
    /** Herfindahl-Hirschman index of the sums per entity: Σ s_i², 0 to 1. */
    HERFINDAHL
  }

  private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:\\(([^()]*)\\))?");
  private static final Pattern PART = Pattern.compile("0\\.\\d{1,6}");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal LEAST_ERROR = new BigDecimal("0.0001");
  private static final BigDecimal LARGEST_ERROR = new BigDecimal("0.05");

  /** A measure of one column that needs nothing else. */
  public static Measure of(Kind kind, String column) {
    return new Measure(kind, column, "", 0, BigDecimal.ZERO, BigDecimal.ZERO);
  }

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
    boolean hasError = kind == Kind.QUANTILE && arguments.size() == 3;
    if (arguments.size() != arity(kind) + (hasError ? 1 : 0)) {
      throw invalid(text);
    }
    return switch (kind) {
      case COUNT -> of(kind, "");
      case SUM, MIN, MAX, DISTINCT, MEAN -> of(kind, arguments.get(0));
      case MEDIAN -> quantile(kind, arguments.get(0), HALF, BigDecimal.ZERO);
      case QUANTILE ->
          quantile(
              kind,
              arguments.get(1),
              part(text, arguments.get(0)),
              hasError ? error(text, arguments.get(2)) : BigDecimal.ZERO);
      case HERFINDAHL -> byEntity(kind, arguments.get(0), arguments.get(1), 0);
      case TOP_SHARE ->
          byEntity(kind, arguments.get(1), arguments.get(2), top(text, arguments.get(0)));
    };
  }

  private static Measure quantile(Kind kind, String column, BigDecimal p, BigDecimal error) {
    return new Measure(kind, column, "", 0, p, error);
  }

  private static Measure byEntity(Kind kind, String column, String entity, int top) {
    return new Measure(kind, column, entity, top, BigDecimal.ZERO, BigDecimal.ZERO);
  }

  private static int arity(Kind kind) {
    return switch (kind) {
      case COUNT -> 0;
      case SUM, MIN, MAX, DISTINCT, MEAN, MEDIAN -> 1;
      case HERFINDAHL, QUANTILE -> 2;
      case TOP_SHARE -> 3;
    };
  }

  private static int top(String text, String number) {
    if (!number.matches("[1-9]\\d{0,2}")) {
      throw invalid(text);
    }
    return Integer.parseInt(number);
  }

  private static BigDecimal error(String text, String number) {
    BigDecimal error = part(text, number);
    if (error.compareTo(LEAST_ERROR) < 0 || error.compareTo(LARGEST_ERROR) > 0) {
      throw invalid(text);
    }
    return error;
  }

  /** A number between 0 and 1. */
  private static BigDecimal part(String text, String number) {
    if (!PART.matcher(number).matches() || new BigDecimal(number).signum() == 0) {
      throw invalid(text);
    }
    return new BigDecimal(number).stripTrailingZeros();
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "Invalid measure: '"
            + text
            + "' (count, sum(column), min(column), max(column), distinct(column), mean(column),"
            + " median(column), quantile(p, column) with p between 0 and 1, quantile(p, column,"
            + " error) with error from 0.0001 to 0.05, top-share(n, column, entity),"
            + " herfindahl(column, entity))");
  }

  /** Whether the figures of parts add up to the figure of the whole. */
  public boolean isAdditive() {
    return kind == Kind.SUM || kind == Kind.COUNT;
  }

  /** Whether the figure may be off by a declared error, so that single values are not kept. */
  public boolean isApproximate() {
    return error.signum() > 0;
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
      case QUANTILE ->
          "quantile("
              + p.toPlainString()
              + ", "
              + column
              + (isApproximate() ? ", " + error.toPlainString() : "")
              + ")";
      case HERFINDAHL -> "herfindahl(" + column + ", " + entity + ")";
      case TOP_SHARE -> "top-share(" + top + ", " + column + ", " + entity + ")";
    };
  }
}
