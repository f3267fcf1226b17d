package org.yanhe.spark.source;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/** Reads periods in the SDMX form and in declared forms such as {@code yyyy年M月}. */
final class PeriodReader {
  private final List<DateTimeFormatter> forms;
  private final String expectation;
  private final Remembered<Optional<Period>> periods = new Remembered<>(this::period);

  PeriodReader(List<String> patterns) {
    forms = patterns.stream().map(DateReader::strict).toList();
    String others = patterns.isEmpty() ? "" : " or as " + String.join(" or ", patterns);
    expectation = "a period as 2022, 2022-S1, 2022-Q1 or 2022-05" + others;
  }

  /** The SDMX form of a period. */
  @Nullable Object read(String text, CellReader.Complaint complaint) {
    Optional<Period> period = periods.of(text);
    return period.isPresent()
        ? period.get().toString()
        : complaint.say(CellReaders.TYPE, expectation);
  }

  /** The SDMX form of a period that must have a certain length. */
  @Nullable Object read(String text, Frequency frequency, CellReader.Complaint complaint) {
    Optional<Period> period = periods.of(text);
    if (period.isPresent() && period.get().frequency() != frequency) {
      return complaint.say(CellReaders.TYPE, "a " + frequency.word());
    }
    return read(text, complaint);
  }

  private Optional<Period> period(String text) {
    try {
      return Optional.of(Period.parse(text));
    } catch (IllegalArgumentException notSdmx) {
      return forms.stream().flatMap(form -> declared(text, form).stream()).findFirst();
    }
  }

  private static Optional<Period> declared(String text, DateTimeFormatter form) {
    try {
      TemporalAccessor parsed = form.parse(text);
      int year = parsed.get(ChronoField.YEAR);
      if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
        return Optional.of(Period.month(year, parsed.get(ChronoField.MONTH_OF_YEAR)));
      }
      return Optional.of(
          parsed.isSupported(IsoFields.QUARTER_OF_YEAR)
              ? Period.quarter(year, parsed.get(IsoFields.QUARTER_OF_YEAR))
              : Period.year(year));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
