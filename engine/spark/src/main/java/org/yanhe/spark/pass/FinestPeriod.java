package org.yanhe.spark.pass;

import java.io.Serializable;
import java.time.LocalDate;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Reach;
import org.yanhe.model.source.Time;

/**
 * The period of the finest grain in which a row lies: as reported, or of the dataset's frequency;
 * months of a stock.
 *
 * @param schema of the dataset
 */
public record FinestPeriod(DatasetSchema schema) implements Serializable {

  /** The period in SDMX form of a day or of a period in SDMX form. */
  public String of(Object when) {
    if (schema.reach() == Reach.AS_REPORTED) {
      return when.toString();
    }
    Frequency frequency =
        schema.time() instanceof Time.Point point ? point.frequency() : Frequency.MONTH;
    if (when instanceof LocalDate date) {
      return Period.of(frequency, date).toString();
    }
    Period period = Period.parse(when.toString());
    boolean begins = schema.time() instanceof Time.Span;
    return (begins ? Period.of(frequency, period.start()) : period.in(frequency)).toString();
  }
}
