package org.yanhe.documents.chart;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.text.Language;

/** Draws horizontal bars from the top; the chart grows with their number. */
final class RankingPicture {
  private static final double NAME_WIDTH = 150;
  private static final double ROW = 14;
  private static final Color LIGHT = new Color(0x9CC0E4);

  private final ChartModel.Ranking model;
  private final Language language;
  private final ValueLabels labels = new ValueLabels();

  RankingPicture(ChartModel.Ranking model, Language language) {
    this.model = model;
    this.language = language;
  }

  Picture picture() {
    CategoryPlot plot = new CategoryPlot();
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    CategoryLabels names =
        CategoryLabels.beside(model.categories(), language, NAME_WIDTH, model.accent());
    names.setCategoryMargin(0.3);
    plot.setDomainAxis(names);
    Scale scale = scale();
    plot.setRangeAxis(0, scale.axis(""));
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    Columns bars = new Columns(labels, (r, c) -> Grid.text(model.series(), r, c), this::color);
    bars.setMaximumBarWidth(0.08);
    plot.setDataset(Grid.of(model.series()));
    plot.setRenderer(bars);
    plot.addAnnotation(labels);
    plot.addAnnotation(new AbsentWords(model.bars(), language));
    Theme.apply(plot);
    Picture picture = Theme.picture(plot, model.head(), language, List.of(), height());
    plot.setInsets(new RectangleInsets(7, 0, 0, scale.halfLastTick()));
    return picture;
  }

  private Scale scale() {
    Range range = Grid.rangeFromZero(model.series());
    double widest =
        IntStream.range(0, model.categories().size())
            .mapToDouble(i -> Typeface.width(Grid.text(model.series(), 0, i), Theme.TICK))
            .max()
            .orElse(0);
    return Scale.over(range, (widest + 6) / (Theme.innerWidth() - NAME_WIDTH - widest), 8);
  }

  /** Dark above the accented entry or without one, light below it. */
  private Color color(int series, int category) {
    if (category == model.accent()) {
      return Palette.ACCENT;
    }
    Optional<BigDecimal> bar = model.bars().values().get(category).number();
    boolean below =
        accented().isPresent() && bar.isPresent() && bar.get().compareTo(accented().get()) < 0;
    return below ? LIGHT : Palette.series(0);
  }

  private Optional<BigDecimal> accented() {
    return model.accent() < 0
        ? Optional.empty()
        : model.bars().values().get(model.accent()).number();
  }

  /** Two neighbouring names need the mean of their heights. */
  private double height() {
    double[] names =
        model.categories().stream()
            .mapToDouble(c -> Lettering.lines(c.in(language), Theme.STRONG, NAME_WIDTH).size())
            .map(lines -> lines * Lettering.lineHeight(Theme.STRONG) + 2)
            .toArray();
    double row =
        IntStream.range(1, names.length)
            .mapToDouble(i -> (names[i - 1] + names[i]) / 2)
            .reduce(ROW, Math::max);
    return Math.max(Theme.HEIGHT, 100 + row * names.length);
  }
}
