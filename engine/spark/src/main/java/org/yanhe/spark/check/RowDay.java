package org.yanhe.spark.check;

import java.time.LocalDate;
import java.util.List;
import org.yanhe.model.period.Period;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Time;

/** The day for which codes of a row must be valid: the last of its period, or its date. */
public final class RowDay {
  /** Stands for rows that are no matter of one day: members of a stock. */
  public static final LocalDate NONE = LocalDate.of(9999, 12, 31);

  private final int column;
  private String text = "";
  private LocalDate day = NONE;

  private RowDay(int column) {
    this.column = column;
  }

  public static RowDay of(DatasetSchema schema) {
    List<String> names = schema.columns().stream().map(Column::name).toList();
    return new RowDay(
        schema.time() instanceof Time.Point point ? names.indexOf(point.column()) : -1);
  }

  /** The day of a row, or {@link #NONE} if it has none or its time is empty. */
  public LocalDate of(TypedRow row) {
    Object value = column < 0 ? null : row.at(column);
    if (value instanceof LocalDate date) {
      return date;
    }
    return value == null ? NONE : lastOf(value.toString());
  }

  /** The last day of a period; neighbours are often of the same one. */
  private LocalDate lastOf(String period) {
    if (!text.equals(period)) {
      text = period;
      day = Period.parse(period).end();
    }
    return day;
  }
}
