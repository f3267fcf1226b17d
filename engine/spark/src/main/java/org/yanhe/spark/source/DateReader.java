package org.yanhe.spark.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.source.Notation;

/** Reads dates in declared forms; {@code 2022-02-30} is no date. */
final class DateReader {
  private final List<String> patterns;
  private final List<DateTimeFormatter> forms;
  private final Notation.Width width;
  private final Remembered<Optional<LocalDate>> days = new Remembered<>(this::day);

  DateReader(List<String> patterns, Notation.Width width) {
    this.patterns = patterns;
    this.forms = patterns.stream().map(DateReader::strict).toList();
    this.width = width;
  }

  /** A pattern whose year is the calendar's, so that impossible days are refused. */
  static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  @Nullable Object read(Object delivered, CellReader.Complaint complaint) {
    if (delivered instanceof LocalDate day) {
      return inRange(day, complaint);
    }
    String given = delivered.toString();
    String text = width == Notation.Width.FULL ? FullWidth.fold(given).strip() : given;
    Optional<LocalDate> date = days.of(text);
    return date.isPresent()
        ? inRange(date.get(), complaint)
        : complaint.say(CellReaders.TYPE, "a date as " + String.join(" or ", patterns));
  }

  private Optional<LocalDate> day(String text) {
    return forms.stream().flatMap(form -> parse(text, form).stream()).findFirst();
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object inRange(LocalDate date, CellReader.Complaint complaint) {
    return date.getYear() >= 1900 && date.getYear() <= 2199
        ? date
        : complaint.say(CellReaders.TYPE, "a date from 1900 to 2199");
  }
}
