package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/** Draws regions as squares in roughly their place; the chart grows with the rows of the map. */
final class TileMapDrawing extends Drawing {
  private static final double LARGEST = 64;
  private static final double FLAT = 0.8;
  private static final double LARGEST_TEXT = 10;
  private static final double LEAST = 4;
  private static final double MOST = 0.8;

  private final transient ChartModel.TileMap model;
  private final Language language;
  private final transient Shades shades;
  private final int columns;
  private final int rows;

  private TileMapDrawing(ChartModel.TileMap model, Language language) {
    super("tile map");
    this.model = model;
    this.language = language;
    this.shades = new Shades(model.breaks());
    this.columns = model.tiles().stream().mapToInt(t -> t.column() + 1).max().orElse(1);
    this.rows = model.tiles().stream().mapToInt(t -> t.row() + 1).max().orElse(1);
  }

  static Picture picture(ChartModel.TileMap model, Language language) {
    TileMapDrawing drawing = new TileMapDrawing(model, language);
    double height = Math.max(Theme.HEIGHT, 92 + drawing.rows * drawing.width() * FLAT);
    return Theme.picture(drawing, model.head(), language, drawing.shades.legend(language), height);
  }

  private double width() {
    return Math.min(LARGEST, Theme.innerWidth() / columns);
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    double width = width();
    double height = Math.min(area.getHeight() / rows, width);
    double left = area.getCenterX() - columns * width / 2;
    double top = area.getCenterY() - rows * height / 2;
    double size = largest(new Rectangle2D.Double(0, 0, width - 2, height - 2));
    for (int i = 0; i < model.tiles().size(); i++) {
      ChartModel.Tile tile = model.tiles().get(i);
      Rectangle2D cell =
          new Rectangle2D.Double(
              left + tile.column() * width + 1,
              top + tile.row() * height + 1,
              width - 2,
              height - 2);
      tile(graphics, cell, i, size);
    }
  }

  private void tile(Graphics2D graphics, Rectangle2D cell, int index, double size) {
    Figure figure = model.values().values().get(index);
    Color ground = ground(figure);
    block(graphics, cell, ground);
    if (!figure.isKnown()) {
      gap(graphics, cell);
    }
    FittedText.in(cell, name(index), value(index), size, LEAST)
        .ifPresent(t -> t.writeCentred(graphics, cell, Palette.inkOn(ground)));
  }

  private String name(int index) {
    return model.categories().get(index).in(language);
  }

  private String value(int index) {
    return model
        .values()
        .values()
        .get(index)
        .match(
            v -> Numbers.text(v, model.values().decimals()),
            reason -> Numbers.words(reason).in(language));
  }

  /** The size in which most names fit, so that only exceptional ones are smaller. */
  private double largest(Rectangle2D cell) {
    double size = LARGEST_TEXT;
    while (size > LEAST && fitting(cell, size) < MOST * model.tiles().size()) {
      size -= 0.5;
    }
    return size;
  }

  private long fitting(Rectangle2D cell, double size) {
    return IntStream.range(0, model.tiles().size())
        .filter(i -> FittedText.in(cell, name(i), value(i), size, size).isPresent())
        .count();
  }

  @Override
  List<List<Color>> colors() {
    return List.of(model.values().values().stream().map(this::ground).toList());
  }

  private Color ground(Figure figure) {
    return figure.number().map(shades::of).orElse(Color.WHITE);
  }
}
