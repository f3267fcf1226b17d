package org.yanhe.methods.series;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.yanhe.model.period.Period;

/**
 * Spring Festival (春节), whose first day moves between 21 January and 20 February, and its effect on
 * monthly and quarterly series (Bell and Hillmer 1983; Lin and Liu 2002). The dates cover 1990 to
 * 2050.
 */
public final class SpringFestival {
  private static final NavigableMap<Integer, LocalDate> DATES = dates();

  private SpringFestival() {}

  private static NavigableMap<Integer, LocalDate> dates() {
    NavigableMap<Integer, LocalDate> dates = new TreeMap<>();
    for (String[] cells : DatedRows.cells(DatedRows.bundled("spring-festival.csv"))) {
      LocalDate date = LocalDate.parse(cells[0]);
      dates.put(date.getYear(), date);
    }
    return dates;
  }

  /** First day of the festival in a year. */
  public static LocalDate date(int year) {
    LocalDate date = DATES.get(year);
    if (date == null) {
      throw new IllegalArgumentException(
          "Cannot date Spring Festival of %s: the table covers %s to %s"
              .formatted(year, DATES.firstKey(), DATES.lastKey()));
    }
    return date;
  }

  /**
   * The customary three regressors: before, during and after.
   *
   * @param before days up to the eve, 1 or more
   * @param during days from the first day on, 1 or more
   * @param after days that follow these, 1 or more
   * @param first first period wanted
   * @param last last period wanted; a seasonal adjustment needs two years of forecasts
   */
  public static List<Regressor> effects(
      int before, int during, int after, Period first, Period last) {
    return List.of(
        effect("spring-festival-before", -before, -1, first, last),
        effect("spring-festival-during", 0, during - 1, first, last),
        effect("spring-festival-after", during, during + after - 1, first, last));
  }

  /**
   * The effect of a window of days: {@code share of the window's days in the period - mean share of
   * the same period of the year over 1990 to 2050}, so that no seasonality is taken with it.
   *
   * @param name of the regressor
   * @param firstDay first day of the window, counted from the first day of the festival as 0
   * @param lastDay last day of the window
   * @param first first period wanted
   * @param last last period wanted
   */
  public static Regressor effect(
      String name, int firstDay, int lastDay, Period first, Period last) {
    if (lastDay < firstDay) {
      throw new IllegalArgumentException(
          "Invalid window: days " + firstDay + " to " + lastDay + " (first to last)");
    }
    date(first.year());
    date(last.year());
    List<Double> values =
        IntStream.rangeClosed(0, Series.steps(first, last))
            .mapToObj(first::plus)
            .map(period -> share(firstDay, lastDay, period) - mean(firstDay, lastDay, period))
            .toList();
    return new Regressor(name, new Series(first, values));
  }

  private static double mean(int firstDay, int lastDay, Period period) {
    return DATES.keySet().stream()
        .mapToDouble(
            year -> share(firstDay, lastDay, new Period(period.frequency(), year, period.index())))
        .average()
        .orElseThrow();
  }

  /** Share of the days of all windows that lie in a period, in one window. */
  private static double share(int firstDay, int lastDay, Period period) {
    long inside =
        DATES.subMap(period.year() - 1, true, period.year() + 1, true).values().stream()
            .flatMap(date -> date.plusDays(firstDay).datesUntil(date.plusDays(lastDay + 1L)))
            .filter(period::contains)
            .count();
    return (double) inside / (lastDay - firstDay + 1);
  }
}
