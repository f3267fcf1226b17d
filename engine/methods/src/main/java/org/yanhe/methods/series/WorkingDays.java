package org.yanhe.methods.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.yanhe.model.period.Period;

/**
 * Working days (工作日) with the public holidays of a country and the weekends worked in exchange
 * (调休), which only dated notices tell.
 */
public final class WorkingDays {
  private final NavigableMap<LocalDate, Boolean> exceptions;
  private final NavigableSet<Integer> years;

  private WorkingDays(NavigableMap<LocalDate, Boolean> exceptions) {
    this.exceptions = exceptions;
    this.years = new TreeSet<>(exceptions.keySet().stream().map(LocalDate::getYear).toList());
  }

  /** The calendar of mainland China after the notices of the State Council, 2007 to 2026. */
  public static WorkingDays ofChina() {
    return parse(DatedRows.bundled("working-days-china.csv"));
  }

  /**
   * Reads a calendar, for a project that knows a later notice.
   *
   * @param lines {@code date,day,holiday} for every day that differs from the week, the day being
   *     {@code off} or {@code work}; lines from {@code #} on are remarks
   */
  public static WorkingDays parse(List<String> lines) {
    NavigableMap<LocalDate, Boolean> exceptions = new TreeMap<>();
    for (String[] cells : DatedRows.cells(lines)) {
      LocalDate date = LocalDate.parse(cells[0]);
      boolean works = isWork(cells);
      if (works == isWeekday(date) || exceptions.put(date, works) != null) {
        throw new IllegalArgumentException(
            "Invalid day: '" + String.join(",", cells) + "' (differs from the week, given once)");
      }
    }
    return new WorkingDays(exceptions);
  }

  private static boolean isWork(String[] cells) {
    return switch (cells.length > 1 ? cells[1] : "") {
      case "work" -> true;
      case "off" -> false;
      default ->
          throw new IllegalArgumentException(
              "Invalid day: '" + String.join(",", cells) + "' (date, off or work, holiday)");
    };
  }

  /** The years whose notices are known. */
  public NavigableSet<Integer> years() {
    return new TreeSet<>(years);
  }

  /** Whether people work on a day of a known year. */
  public boolean isWorkingDay(LocalDate date) {
    if (!years.contains(date.getYear())) {
      throw new IllegalArgumentException(
          "Cannot tell whether %s is a working day: notices are known for %s to %s"
              .formatted(date, years.first(), years.last()));
    }
    return exceptions.getOrDefault(date, isWeekday(date));
  }

  /** Working days of a period of a known year. */
  public int count(Period period) {
    return (int) days(period, this::isWorkingDay);
  }

  /**
   * Working days of each period less their mean in the same period of the known years. Where no
   * notice is known, as for forecasts, the weekdays less the mean number of days off among them.
   *
   * @param first first period wanted
   * @param last last period wanted; a seasonal adjustment needs two years of forecasts
   */
  public Regressor regressor(Period first, Period last) {
    List<Double> values =
        IntStream.rangeClosed(0, Series.steps(first, last))
            .mapToObj(first::plus)
            .map(period -> expected(period) - mean(period, this::count))
            .toList();
    return new Regressor("working-days", new Series(first, values));
  }

  private double expected(Period period) {
    return years.contains(period.year())
        ? count(period)
        : weekdays(period) - mean(period, known -> weekdays(known) - count(known));
  }

  private double mean(Period period, ToDoubleFunction<Period> figure) {
    return years.stream()
        .map(year -> new Period(period.frequency(), year, period.index()))
        .mapToDouble(figure)
        .average()
        .orElseThrow();
  }

  private static int weekdays(Period period) {
    return (int) days(period, WorkingDays::isWeekday);
  }

  private static long days(Period period, Predicate<LocalDate> kind) {
    return period.start().datesUntil(period.end().plusDays(1)).filter(kind).count();
  }

  private static boolean isWeekday(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
