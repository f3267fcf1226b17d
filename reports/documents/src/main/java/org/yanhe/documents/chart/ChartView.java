package org.yanhe.documents.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * A drawn chart as lines of text: type, texts around it, axes, categories, and for each series its
 * figures and colours. Tests compare it in place of pixels.
 */
public final class ChartView {
  private static final Collector<CharSequence, ?, String> BAR = Collectors.joining(" | ");

  private final ChartModel model;
  private final Language language;
  private final Picture picture;
  private final List<String> lines = new ArrayList<>();

  private ChartView(ChartModel model, Language language) {
    this.model = model;
    this.language = language;
    this.picture = Charts.picture(model, language);
  }

  /** The view, one statement a line, ending with a line break. */
  public static String of(ChartModel model, Language language) {
    ChartView view = new ChartView(model, language);
    view.head();
    view.axes();
    view.series();
    return view.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void head() {
    line("type", model.match(new KindNames()).in(language));
    line("size", String.format(Locale.ROOT, "%.0f x %.1f pt", Theme.WIDTH, picture.height()));
    for (int i = 0; i < picture.chart().getSubtitleCount(); i++) {
      title(picture.chart().getSubtitle(i));
    }
  }

  private void title(Title title) {
    if (title instanceof TextTitle text) {
      line("text", text.getText());
    }
    if (title instanceof Legend legend) {
      legend.keys().forEach(this::key);
    }
  }

  private void key(Key key) {
    String mark = key.line().isPresent() ? "line " + key.line().getAsInt() : "square";
    line("legend", mark + " | " + hex(key.color()) + " | " + key.label());
  }

  private void axes() {
    if (picture.chart().getPlot() instanceof CategoryPlot plot) {
      for (int i = 0; i < plot.getRangeAxisCount(); i++) {
        line(i == 0 ? "axis" : "axis right", axis(plot.getRangeAxis(i)));
      }
    }
    String names = model.categories().stream().map(c -> c.in(language)).collect(BAR);
    line("categories", names);
  }

  private static String axis(ValueAxis axis) {
    double step = ((NumberAxis) axis).getTickUnit().getSize();
    return String.format(
        Locale.ROOT, "%.6g to %.6g step %.6g", axis.getLowerBound(), axis.getUpperBound(), step);
  }

  private void series() {
    for (Series series : model.series()) {
      Label unit = series.unit().label();
      line("series", series.label().in(language) + " | " + unit.in(language));
      line("  values", series.values().stream().map(f -> value(series, f)).collect(BAR));
    }
    colors(picture.chart().getPlot()).forEach(row -> line("colours", colors(row)));
  }

  private String value(Series series, Figure figure) {
    return figure.match(
        v -> Numbers.text(v, series.decimals()), r -> Numbers.words(r).in(language));
  }

  /** Colours as drawn: one row a series, in drawing order. */
  private List<List<Color>> colors(Plot plot) {
    if (plot instanceof Drawing drawing) {
      return drawing.colors();
    }
    CategoryPlot chart = (CategoryPlot) plot;
    List<List<Color>> rows = new ArrayList<>();
    for (int d = 0; d < chart.getDatasetCount(); d++) {
      int dataset = d;
      IntStream.range(0, chart.getDataset(d).getRowCount())
          .mapToObj(row -> row(chart, dataset, row))
          .forEach(rows::add);
    }
    return rows;
  }

  private static List<Color> row(CategoryPlot plot, int dataset, int row) {
    return IntStream.range(0, plot.getDataset(dataset).getColumnCount())
        .mapToObj(column -> (Color) plot.getRenderer(dataset).getItemPaint(row, column))
        .toList();
  }

  private static String colors(List<Color> row) {
    boolean one = row.stream().distinct().count() == 1;
    return row.stream().limit(one ? 1 : row.size()).map(ChartView::hex).collect(BAR);
  }

  private static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF);
  }

  private void line(String name, String text) {
    lines.add(name + ": " + text);
  }
}
