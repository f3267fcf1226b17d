package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/** Draws a matrix of shaded cells; the chart grows with its rows. */
final class HeatMapDrawing extends Drawing {
  private static final double NAME_WIDTH = 120;
  private static final double NARROW = 26;
  private static final double GAP = 5;

  private final transient ChartModel.HeatMap model;
  private final Language language;
  private final transient Shades shades;
  private final transient RowNames names;
  private final double nameWidth;
  private final double headHeight;

  private HeatMapDrawing(ChartModel.HeatMap model, Language language) {
    super("heat map");
    this.model = model;
    this.language = language;
    this.shades = Shades.over(model.series());
    this.names =
        RowNames.of(model.series().stream().map(s -> s.label().in(language)).toList(), NAME_WIDTH);
    this.nameWidth = names.width();
    this.headHeight = headHeight();
  }

  static Picture picture(ChartModel.HeatMap model, Language language) {
    HeatMapDrawing drawing = new HeatMapDrawing(model, language);
    double height = 96 + drawing.headHeight + drawing.names.total();
    return Theme.picture(drawing, model.head(), language, drawing.shades.legend(language), height);
  }

  @Override
  List<List<Color>> colors() {
    return model.series().stream()
        .map(row -> row.values().stream().map(this::ground).toList())
        .toList();
  }

  private Color ground(Figure figure) {
    return figure.number().map(shades::of).orElse(Color.WHITE);
  }

  private double columnWidth() {
    return (Theme.innerWidth() - nameWidth) / Math.max(1, model.categories().size());
  }

  /** Columns too narrow for their words have upright heads. */
  private boolean upright() {
    return columnWidth() < NARROW
        || model.categories().stream()
            .map(c -> c.in(language))
            .anyMatch(text -> !Lettering.wholeWords(text, head(text)));
  }

  private double headHeight() {
    double longest =
        model.categories().stream()
            .mapToDouble(
                c ->
                    upright()
                        ? Typeface.width(c.in(language), Theme.SMALL)
                        : head(c.in(language)).size() * Lettering.lineHeight(Theme.TICK))
            .max()
            .orElse(0);
    return longest + GAP;
  }

  private List<String> head(String text) {
    return Lettering.balanced(text, Theme.TICK, columnWidth() - 4);
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    double top = area.getY() + headHeight;
    double width = columnWidth();
    double left = area.getX() + nameWidth;
    for (int c = 0; c < model.categories().size(); c++) {
      head(graphics, left + (c + 0.5) * width, top, c);
    }
    for (int r = 0; r < model.series().size(); r++) {
      double y = top + names.top(r);
      double height = names.height(r);
      names.write(graphics, r, left, y + height / 2);
      for (int c = 0; c < model.categories().size(); c++) {
        cell(graphics, new Rectangle2D.Double(left + c * width, y, width, height), r, c);
      }
    }
  }

  private void head(Graphics2D graphics, double x, double bottom, int category) {
    String text = model.categories().get(category).in(language);
    if (!upright()) {
      List<String> lines = head(text);
      double middle = bottom - GAP / 2 - lines.size() * Lettering.lineHeight(Theme.TICK) / 2;
      Pen.write(graphics, lines, Theme.TICK, Palette.INK, Pen.Align.CENTRE, x, middle);
      return;
    }
    AffineTransform before = graphics.getTransform();
    graphics.rotate(-Math.PI / 2, x, bottom - GAP / 2);
    Pen.write(graphics, text, Theme.SMALL, Palette.INK, Pen.Align.LEFT, x, bottom - GAP / 2);
    graphics.setTransform(before);
  }

  private void cell(Graphics2D graphics, Rectangle2D cell, int row, int column) {
    Series series = model.series().get(row);
    Figure figure = series.values().get(column);
    if (figure.isKnown()) {
      BigDecimal value = figure.number().orElseThrow();
      Color ground = shades.of(value);
      block(graphics, cell, ground);
      write(graphics, cell, Numbers.text(value, series.decimals()), Palette.inkOn(ground));
    } else {
      gap(graphics, cell);
      String words = figure.match(v -> "", reason -> Numbers.words(reason).in(language));
      write(graphics, cell, words, Palette.MUTED);
    }
  }

  /** Writes a text that fits; an ellipsis stands for words of absence that do not. */
  private static void write(Graphics2D graphics, Rectangle2D cell, String text, Color ink) {
    for (double size = 8; size >= 5.5; size -= 0.5) {
      if (Typeface.width(text, Typeface.REGULAR.size(size)) <= cell.getWidth() - 3) {
        Pen.write(
            graphics,
            text,
            Typeface.REGULAR.size(size),
            ink,
            Pen.Align.CENTRE,
            cell.getCenterX(),
            cell.getCenterY());
        return;
      }
    }
  }
}
