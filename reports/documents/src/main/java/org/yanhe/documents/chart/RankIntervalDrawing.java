package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * Draws the rank of each region as a dot on the bar of ranks it moves in; rank 1 stands on the
 * left. The chart grows with the regions.
 */
final class RankIntervalDrawing extends Drawing {
  private static final double NAME_WIDTH = 130;
  private static final double TICKS = 14;
  private static final double GAP = 6;

  private final transient ChartModel.RankInterval model;
  private final Language language;
  private final transient RowNames names;
  private final double nameWidth;
  private final double textWidth;
  private final int ranks;

  private RankIntervalDrawing(ChartModel.RankInterval model, Language language) {
    super("rank interval");
    this.model = model;
    this.language = language;
    this.names =
        RowNames.of(model.categories().stream().map(c -> c.in(language)).toList(), NAME_WIDTH);
    this.nameWidth = names.width();
    this.textWidth =
        IntStream.range(0, model.categories().size())
                .mapToDouble(i -> Typeface.width(text(i), Theme.TICK))
                .max()
                .orElse(0)
            + GAP;
    this.ranks =
        (int) Math.max(Math.max(2, model.categories().size()), largest(model.worst().values()));
  }

  private static double largest(List<Figure> figures) {
    return figures.stream()
        .filter(Figure::isKnown)
        .flatMapToDouble(f -> DoubleStream.of(Numbers.position(f)))
        .max()
        .orElse(0);
  }

  static Picture picture(ChartModel.RankInterval model, Language language) {
    RankIntervalDrawing drawing = new RankIntervalDrawing(model, language);
    double height = 96 + TICKS + drawing.names.total();
    return Theme.picture(drawing, model.head(), language, drawing.legend(), height);
  }

  private List<Key> legend() {
    List<Key> items = new ArrayList<>();
    items.add(Key.square(model.ranks().label().in(language), Palette.ACCENT));
    Label interval =
        new Label(
            model.best().label().zh() + "～" + model.worst().label().zh(),
            model.best().label().en() + " to " + model.worst().label().en());
    items.add(Key.square(interval.in(language), Palette.series(1)));
    return items;
  }

  /** Rank and interval, such as 3（2～5）, or why there is no rank. */
  private String text(int region) {
    Figure rank = model.ranks().values().get(region);
    return rank.match(
        v -> Numbers.text(v, 0) + interval(region), r -> Numbers.words(r).in(language));
  }

  private String interval(int region) {
    Figure best = model.best().values().get(region);
    Figure worst = model.worst().values().get(region);
    if (!best.isKnown() || !worst.isKnown()) {
      return "";
    }
    String from = Numbers.text(best.number().orElseThrow(), 0);
    String to = Numbers.text(worst.number().orElseThrow(), 0);
    return switch (language) {
      case ZH -> "（" + from + "～" + to + "）";
      case EN -> " (" + from + " to " + to + ")";
    };
  }

  @Override
  List<List<Color>> colors() {
    return List.of(List.of(Palette.ACCENT), List.of(Palette.series(1)));
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    Rectangle2D field =
        new Rectangle2D.Double(
            area.getX() + nameWidth,
            area.getY() + TICKS,
            area.getWidth() - nameWidth - textWidth,
            area.getHeight() - TICKS);
    ticks(graphics, field);
    for (int i = 0; i < model.categories().size(); i++) {
      row(graphics, field, i, field.getY() + names.top(i) + names.height(i) / 2);
    }
  }

  private double x(Rectangle2D field, double rank) {
    return field.getX() + 8 + (rank - 1) / (ranks - 1.0) * (field.getWidth() - 16);
  }

  private void ticks(Graphics2D graphics, Rectangle2D field) {
    int step = ranks <= 12 ? 1 : ranks <= 30 ? 5 : 10;
    for (int rank = 1; rank <= ranks; rank = rank == 1 && step > 1 ? step : rank + step) {
      double x = x(field, rank);
      graphics.setPaint(Palette.GRID);
      graphics.setStroke(Theme.HAIRLINE);
      graphics.draw(new Line2D.Double(x, field.getY(), x, field.getMaxY()));
      String text = Integer.toString(rank);
      double y = field.getY() - TICKS / 2;
      Pen.write(graphics, text, Theme.TICK, Palette.MUTED, Pen.Align.CENTRE, x, y);
    }
  }

  private void row(Graphics2D graphics, Rectangle2D field, int region, double y) {
    names.write(graphics, region, field.getX(), y);
    double best = Numbers.position(model.best().values().get(region));
    double worst = Numbers.position(model.worst().values().get(region));
    if (!Double.isNaN(best) && !Double.isNaN(worst)) {
      graphics.setPaint(Palette.series(1));
      graphics.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(new Line2D.Double(x(field, best), y, x(field, worst), y));
    }
    Figure rank = model.ranks().values().get(region);
    rank.number().ifPresent(v -> dot(graphics, x(field, v.doubleValue()), y));
    Color ink = rank.isKnown() ? Palette.INK : Palette.MUTED;
    Pen.write(graphics, text(region), Theme.TICK, ink, Pen.Align.LEFT, field.getMaxX() + GAP, y);
  }

  private static void dot(Graphics2D graphics, double x, double y) {
    Ellipse2D dot = new Ellipse2D.Double(x - 3.2, y - 3.2, 6.4, 6.4);
    graphics.setPaint(Palette.ACCENT);
    graphics.fill(dot);
    graphics.setPaint(Color.WHITE);
    graphics.setStroke(new BasicStroke(1f));
    graphics.draw(dot);
  }
}
