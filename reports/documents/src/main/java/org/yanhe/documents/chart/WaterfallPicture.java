package org.yanhe.documents.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.data.Range;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Draws an opening level, the changes as hanging bars, and the closing level. */
final class WaterfallPicture {
  private static final double PLOT_WIDTH = Theme.innerWidth() - 34;
  private static final double SMALL_CHANGE = 0.3;
  private static final Color LEVEL = Palette.series(0);
  private static final Color RISE = Palette.series(1);

  private final ChartModel.Waterfall model;
  private final Language language;
  private final List<Span> spans;
  private final Scale scale;

  WaterfallPicture(ChartModel.Waterfall model, Language language) {
    this.model = model;
    this.language = language;
    this.spans = Span.of(model.steps().values());
    this.scale = scale();
  }

  Picture picture() {
    ValueLabels labels = new ValueLabels();
    CategoryPlot plot = new CategoryPlot();
    CategoryLabels axis = CategoryLabels.below(model.categories(), language, PLOT_WIDTH);
    axis.setCategoryMargin(0.35);
    plot.setDomainAxis(axis);
    plot.setRangeAxis(scale.axis(""));
    plot.setDataset(data());
    plot.setRenderer(new HangingBars(labels, this::text, this::color));
    plot.addAnnotation(new Connectors(spans));
    plot.addAnnotation(labels);
    Theme.apply(plot);
    plot.setRangeZeroBaselineVisible(scale.low() <= 0);
    return Theme.picture(
        plot, Gaps.noted(model, head()), language, legend(), Theme.HEIGHT + axis.extra());
  }

  private ChartHead head() {
    ChartHead head = model.head();
    Label cut =
        new Label(
            head.subtitle().zh() + "；纵轴不自零起", head.subtitle().en() + "; axis does not start at 0");
    return scale.low() > 0 ? new ChartHead(head.number(), head.title(), cut, head.source()) : head;
  }

  /** Starts at zero unless the changes are small beside the levels. */
  private Scale scale() {
    double[] ends =
        spans.stream()
            .filter(Span::known)
            .flatMapToDouble(s -> java.util.stream.DoubleStream.of(s.from(), s.to()))
            .filter(v -> v != 0)
            .toArray();
    if (ends.length == 0) {
      return Scale.over(new Range(0, 0), 0.1, 6);
    }
    double low = java.util.Arrays.stream(ends).min().getAsDouble();
    double high = java.util.Arrays.stream(ends).max().getAsDouble();
    boolean cut = low > 0 && high - low < SMALL_CHANGE * high && high > low;
    Range range = new Range(cut ? low - (high - low) : Math.min(0, low), Math.max(0, high));
    return Scale.over(range, 0.08, 6);
  }

  private DefaultIntervalCategoryDataset data() {
    int count = spans.size();
    Double[][] from = new Double[1][count];
    Double[][] to = new Double[1][count];
    Integer[] keys = IntStream.range(0, count).boxed().toArray(Integer[]::new);
    for (int i = 0; i < count; i++) {
      if (spans.get(i).known()) {
        from[0][i] = Math.max(scale.low(), spans.get(i).from());
        to[0][i] = spans.get(i).to();
      }
    }
    return new DefaultIntervalCategoryDataset(new Integer[] {0}, keys, from, to);
  }

  private boolean level(int step) {
    return step == 0 || step == spans.size() - 1;
  }

  private String text(int series, int step) {
    int decimals = model.steps().decimals();
    return model
        .steps()
        .values()
        .get(step)
        .number()
        .map(v -> level(step) ? Numbers.text(v, decimals) : Numbers.signed(v, decimals))
        .orElse("");
  }

  private Color color(int series, int step) {
    if (level(step)) {
      return LEVEL;
    }
    return falls(model.steps().values().get(step)) ? Palette.ACCENT : RISE;
  }

  private static boolean falls(Figure figure) {
    return figure.number().map(BigDecimal::signum).orElse(0) < 0;
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    items.add(Key.square(new Label("水平", "Level").in(language), LEVEL));
    items.add(Key.square(new Label("增加", "Rise").in(language), RISE));
    items.add(Key.square(new Label("减少", "Fall").in(language), Palette.ACCENT));
    return items;
  }
}
