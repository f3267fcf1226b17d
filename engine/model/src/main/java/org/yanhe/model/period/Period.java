package org.yanhe.model.period;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A calendar year, half-year, quarter or month, written as in SDMX: {@code 2022}, {@code 2022-S1},
 * {@code 2022-Q1}, {@code 2022-05}. Ordered by start, longer periods first.
 *
 * @param frequency length of the period
 * @param year calendar year, 1900 to 2199
 * @param index position in the year, from 1
 */
public record Period(Frequency frequency, int year, int index) implements Comparable<Period> {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:([SQ])([1-4])|(\\d{2})))?");

  public Period {
    if (year < 1900 || year > 2199) {
      throw new IllegalArgumentException("Invalid year: '" + year + "' (1900 to 2199)");
    }
    if (index < 1 || index > frequency.perYear()) {
      throw new IllegalArgumentException(
          "Invalid " + frequency.word() + ": '" + index + "' (1 to " + frequency.perYear() + ")");
    }
  }

  public static Period year(int year) {
    return new Period(Frequency.YEAR, year, 1);
  }

  public static Period quarter(int year, int quarter) {
    return new Period(Frequency.QUARTER, year, quarter);
  }

  public static Period month(int year, int month) {
    return new Period(Frequency.MONTH, year, month);
  }

  /** The period of a frequency in which a date lies. */
  public static Period of(Frequency frequency, LocalDate date) {
    return new Period(
        frequency, date.getYear(), (date.getMonthValue() - 1) / frequency.months() + 1);
  }

  /**
   * Reads the SDMX form.
   *
   * @throws IllegalArgumentException if the text is not such a form
   */
  public static Period parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "Invalid period: '" + text + "' (forms: 2022, 2022-S1, 2022-Q1, 2022-05)");
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(4) != null) {
      return month(year, Integer.parseInt(m.group(4)));
    }
    if (m.group(2) == null) {
      return year(year);
    }
    Frequency frequency = m.group(2).equals("S") ? Frequency.HALF_YEAR : Frequency.QUARTER;
    return new Period(frequency, year, Integer.parseInt(m.group(3)));
  }

  /** Months before it since the year 0. */
  private int firstMonth() {
    return year * 12 + (index - 1) * frequency.months();
  }

  /** First day of the period. */
  public LocalDate start() {
    return LocalDate.of(year, (index - 1) * frequency.months() + 1, 1);
  }

  /** Last day of the period. */
  public LocalDate end() {
    return start().plusMonths(frequency.months()).minusDays(1);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(start()) && !date.isAfter(end());
  }

  public boolean contains(Period other) {
    return contains(other.start()) && contains(other.end());
  }

  /** The period of the same frequency that is {@code steps} later (earlier if negative). */
  public Period plus(int steps) {
    int ordinal = year * frequency.perYear() + index - 1 + steps;
    return new Period(
        frequency,
        Math.floorDiv(ordinal, frequency.perYear()),
        Math.floorMod(ordinal, frequency.perYear()) + 1);
  }

  public Period previous() {
    return plus(-1);
  }

  /** The same period one year before. */
  public Period yearBefore() {
    return new Period(frequency, year - 1, index);
  }

  /** The last period of this frequency in the same year. */
  public Period lastOfYear() {
    return new Period(frequency, year, frequency.perYear());
  }

  /** The period of a longer (or the same) frequency in which this one lies. */
  public Period in(Frequency longer) {
    if (!longer.contains(frequency)) {
      throw new IllegalArgumentException(
          "Cannot widen " + this + ": " + longer.word() + " is shorter than " + frequency.word());
    }
    return of(longer, start());
  }

  /** The periods of a shorter (or the same) frequency that make up this one, in order. */
  public List<Period> parts(Frequency shorter) {
    if (!frequency.contains(shorter)) {
      throw new IllegalArgumentException(
          "Cannot split " + this + ": " + shorter.word() + " is longer than " + frequency.word());
    }
    int each = shorter.perYear() / frequency.perYear();
    return IntStream.range(0, each)
        .mapToObj(i -> new Period(shorter, year, (index - 1) * each + i + 1))
        .toList();
  }

  /** The periods from the start of the year up to and including this one. */
  public List<Period> yearToDate() {
    return IntStream.rangeClosed(1, index).mapToObj(i -> new Period(frequency, year, i)).toList();
  }

  @Override
  public int compareTo(Period other) {
    int byStart = Integer.compare(firstMonth(), other.firstMonth());
    return byStart != 0 ? byStart : frequency.compareTo(other.frequency);
  }

  /** Written out, as is the hash: a generated one takes twice as long in code compiled quickly. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Period period
            && frequency == period.frequency
            && year == period.year
            && index == period.index);
  }

  @Override
  public int hashCode() {
    return (frequency.hashCode() * 31 + year) * 31 + index;
  }

  @Override
  public String toString() {
    return switch (frequency) {
      case YEAR -> String.valueOf(year);
      case HALF_YEAR, QUARTER -> year + "-" + frequency.letter() + index;
      case MONTH -> year + (index < 10 ? "-0" : "-") + index;
    };
  }
}
