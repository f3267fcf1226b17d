package org.yanhe.documents.office;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Where the figures of a native chart stand: a heading row, then one row a category and one column
 * a series.
 *
 * @param sheet name of the sheet
 * @param headings row of the series' names, from 0
 * @param chart whose figures they are
 */
public record ChartCells(String sheet, int headings, ChartModel chart) {
  private static final Pattern PART_OF_YEAR = Pattern.compile("^([12][0-9]{3}年)(.+)$");
  private static final Pattern YEAR_OF_PART = Pattern.compile("^(\\S+) ([12][0-9]{3})$");

  public String categories() {
    return range(headings + 1, headings + chart.categories().size(), 0);
  }

  /** The cell with the name of a series. */
  public String name(int series) {
    return range(headings, headings, series + 1);
  }

  /** The cells with the figures of a series. */
  public String values(int series) {
    return range(headings + 1, headings + chart.categories().size(), series + 1);
  }

  private String range(int first, int last, int column) {
    String from = new CellReference(sheet, first, column, true, true).formatAsString();
    return first == last
        ? from
        : from + ":" + new CellReference(last, column, true, true).formatAsString();
  }

  /** The name of a category; a part of a year stands on a line of its own, as axes are narrow. */
  public static String nameOf(Label category, Language language) {
    String name = category.in(language);
    return switch (language) {
      case ZH -> PART_OF_YEAR.matcher(name).replaceFirst("$1\n$2");
      case EN -> YEAR_OF_PART.matcher(name).replaceFirst("$1\n$2");
    };
  }

  /** The name of a series with its unit. */
  public static String nameOf(Series series, Language language) {
    String unit = series.unit().label().in(language);
    return switch (language) {
      case ZH -> series.label().zh() + "（" + unit + "）";
      case EN -> series.label().en() + " (" + unit + ")";
    };
  }
}
