package org.yanhe.documents.office;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Where the figures of a native chart stand: a heading row, then one row a category and one column
 * a series. Quarters, months and halves stand beside their year, which is written once.
 *
 * @param sheet name of the sheet
 * @param headings row of the series' names, from 0
 * @param chart whose figures they are
 */
public record ChartCells(String sheet, int headings, ChartModel chart) {
  private static final Pattern PART_OF_YEAR = Pattern.compile("^([12][0-9]{3})年.+$");

  private static final Pattern SEPARATORS = Pattern.compile("^[ -]|[ -]$");

  /**
   * The name of a category.
   *
   * @param group the year where it begins, else empty
   * @param name such as 一季度, or the whole name of what is no part of a year
   */
  public record Name(String group, String name) {}

  /** Whether all categories are parts of years. */
  public boolean isGrouped() {
    return chart.categories().stream().allMatch(c -> PART_OF_YEAR.matcher(c.zh()).matches());
  }

  /** Columns of names before the first column of figures. */
  public int nameColumns() {
    return isGrouped() ? 2 : 1;
  }

  /** The names of the categories in their order. */
  public List<Name> names(Language language) {
    List<Name> names = new ArrayList<>();
    String before = "";
    for (Label category : chart.categories()) {
      String name = category.in(language);
      String year = isGrouped() ? PART_OF_YEAR.matcher(category.zh()).replaceFirst("$1") : "";
      String group = language == Language.ZH && !year.isEmpty() ? year + "年" : year;
      String part =
          year.isEmpty() ? name : SEPARATORS.matcher(name.replace(group, "")).replaceAll("");
      names.add(new Name(group.equals(before) ? "" : group, part));
      before = group;
    }
    return names;
  }

  /** The cells with the names of the categories. */
  public String categories() {
    return range(headings + 1, headings + chart.categories().size(), 0, nameColumns() - 1);
  }

  /** The cell with the name of a series. */
  public String name(int series) {
    return range(headings, headings, nameColumns() + series);
  }

  /** The cells with the figures of a series. */
  public String values(int series) {
    return range(headings + 1, headings + chart.categories().size(), nameColumns() + series);
  }

  private String range(int first, int last, int column) {
    return range(first, last, column, column);
  }

  private String range(int first, int last, int left, int right) {
    String from = new CellReference(sheet, first, left, true, true).formatAsString();
    return first == last && left == right
        ? from
        : from + ":" + new CellReference(last, right, true, true).formatAsString();
  }

  /** The name of a series, with its unit where those of a chart differ. */
  public String nameOf(int index, Language language) {
    Series series = chart.series().get(index);
    String name = series.label().in(language);
    return hasOneUnit() ? name : withUnit(name, series, language);
  }

  /** What the chart is called, with the unit of its series where it is the same. */
  public String caption(Language language) {
    String caption = chart.head().caption(language);
    return hasOneUnit() ? withUnit(caption, chart.series().get(0), language) : caption;
  }

  private boolean hasOneUnit() {
    return chart.series().stream().map(Series::unit).distinct().count() == 1;
  }

  private static String withUnit(String text, Series series, Language language) {
    String unit = series.unit().label().in(language);
    return switch (language) {
      case ZH -> text + "（" + unit + "）";
      case EN -> text + " (" + unit + ")";
    };
  }
}
