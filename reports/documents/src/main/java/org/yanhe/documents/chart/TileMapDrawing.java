package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/** Draws regions as squares in roughly their place; the chart grows with the rows of the map. */
final class TileMapDrawing extends Drawing {
  private static final double LARGEST = 64;
  private static final double FLAT = 0.8;

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
    for (int i = 0; i < model.tiles().size(); i++) {
      ChartModel.Tile tile = model.tiles().get(i);
      Rectangle2D cell =
          new Rectangle2D.Double(
              left + tile.column() * width + 1,
              top + tile.row() * height + 1,
              width - 2,
              height - 2);
      tile(graphics, cell, i);
    }
  }

  private void tile(Graphics2D graphics, Rectangle2D cell, int index) {
    Figure figure = model.values().values().get(index);
    Color ground = figure.number().map(shades::of).orElse(Color.WHITE);
    block(graphics, cell, ground);
    if (!figure.isKnown()) {
      gap(graphics, cell);
    }
    String name = model.categories().get(index).in(language);
    String value =
        figure.match(
            v -> Numbers.text(v, model.values().decimals()),
            reason -> Numbers.words(reason).in(language));
    Optional<FittedText> text = FittedText.in(cell, name, value, 10, 4);
    text.ifPresent(t -> t.writeCentred(graphics, cell, Palette.inkOn(ground)));
  }
}
