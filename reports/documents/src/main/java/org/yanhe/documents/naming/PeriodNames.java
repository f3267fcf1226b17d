package org.yanhe.documents.naming;

import org.yanhe.model.period.Period;
import org.yanhe.model.text.Label;

/** Periods as they are written in reports. */
public final class PeriodNames {
  private PeriodNames() {}

  /** Such as 2022年, 2022年上半年, 2023年一季度, 2022年5月. */
  public static Label of(Period period) {
    String year = period.year() + "年";
    return switch (period.frequency()) {
      case YEAR -> new Label(year, String.valueOf(period.year()));
      case HALF_YEAR ->
          new Label(
              year + (period.index() == 1 ? "上半年" : "下半年"),
              "H" + period.index() + " " + period.year());
      case QUARTER ->
          new Label(
              year + "一二三四".charAt(period.index() - 1) + "季度",
              "Q" + period.index() + " " + period.year());
      case MONTH ->
          new Label(
              year + period.index() + "月", period.year() + "-" + period.toString().substring(5));
    };
  }
}
