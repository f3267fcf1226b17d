package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.text.Language;

/**
 * Draws parts as areas. Parts too small for their name, and parts without an area (absent, zero or
 * negative), are named below the areas, so that nothing vanishes.
 */
final class TreemapDrawing extends Drawing {
  private static final double HEIGHT = 300;
  private static final int SHADES = 6;

  private final transient ChartModel.Treemap model;
  private final Language language;
  private final transient List<Integer> order;
  private final transient Shares shares;

  private TreemapDrawing(ChartModel.Treemap model, Language language) {
    super("treemap");
    this.model = model;
    this.language = language;
    this.shares = Shares.of(model.parts());
    this.order =
        IntStream.range(0, model.categories().size())
            .boxed()
            .filter(i -> shares.drawn(i))
            .sorted(Comparator.comparing((Integer i) -> shares.value(i)).reversed())
            .toList();
  }

  static Picture picture(ChartModel.Treemap model, Language language) {
    TreemapDrawing drawing = new TreemapDrawing(model, language);
    Rectangle2D usual = new Rectangle2D.Double(0, 0, Theme.innerWidth(), 200);
    double more = drawing.noteHeight(drawing.unnamed(usual));
    return Theme.picture(drawing, model.head(), language, List.of(), HEIGHT + more);
  }

  @Override
  void paint(Graphics2D graphics, Rectangle2D area) {
    Rectangle2D inner = besideNote(area);
    List<Rectangle2D> cells = cells(inner);
    for (int i = 0; i < cells.size(); i++) {
      Color ground = ground(order.get(i));
      Rectangle2D cell = cells.get(i);
      block(graphics, cell, ground);
      text(i, cell).ifPresent(t -> t.writeTopLeft(graphics, cell, Palette.inkOn(ground)));
    }
    if (cells.isEmpty()) {
      drawNoDataMessage(graphics, inner);
    }
    note(graphics, area, unnamed(inner));
  }

  /** The room that the note leaves; it keeps what it once took, for else both could swing. */
  private Rectangle2D besideNote(Rectangle2D area) {
    double kept = 0;
    double needed = noteHeight(unnamed(area));
    while (needed > kept) {
      kept = needed;
      needed = noteHeight(unnamed(without(area, kept)));
    }
    return without(area, kept);
  }

  @Override
  List<List<Color>> colors() {
    return List.of(
        IntStream.range(0, model.categories().size())
            .mapToObj(i -> shares.drawn(i) ? ground(i) : Color.WHITE)
            .toList());
  }

  /** The darker, the larger beside the largest part; equal parts have equal colours. */
  private Color ground(int part) {
    double largest = shares.value(order.get(0)).doubleValue();
    double size = Math.sqrt(shares.value(part).doubleValue() / largest);
    return Palette.shade((int) Math.ceil(size * (SHADES - 1)), SHADES);
  }

  private static Rectangle2D without(Rectangle2D area, double below) {
    return new Rectangle2D.Double(
        area.getX(), area.getY(), area.getWidth(), Math.max(60, area.getHeight() - below));
  }

  private Optional<FittedText> text(int rank, Rectangle2D cell) {
    double largest = Math.min(11, Math.max(6.5, Math.sqrt(cell.getWidth() * cell.getHeight()) / 9));
    int part = order.get(rank);
    return FittedText.in(
        cell, model.categories().get(part).in(language), value(part), largest, 5.5);
  }

  private String value(int part) {
    String value = Numbers.text(shares.value(part), model.parts().decimals());
    return shares.share(part).map(s -> value + bracketed(s)).orElse(value);
  }

  private String bracketed(BigDecimal share) {
    String text = Numbers.text(share, 1);
    return switch (language) {
      case ZH -> "（" + text + "）";
      case EN -> " (" + text + ")";
    };
  }

  /** Parts, by index, that have no area or no room for their name. */
  private List<Integer> unnamed(Rectangle2D area) {
    List<Rectangle2D> cells = cells(area);
    List<Integer> unnamed = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      if (text(i, cells.get(i)).isEmpty()) {
        unnamed.add(order.get(i));
      }
    }
    IntStream.range(0, model.categories().size())
        .filter(i -> !shares.drawn(i))
        .forEach(unnamed::add);
    return unnamed;
  }

  private List<Rectangle2D> cells(Rectangle2D area) {
    return Squares.of(order.stream().map(i -> shares.value(i).doubleValue()).toList(), area);
  }

  private double noteHeight(List<Integer> unnamed) {
    return unnamed.isEmpty()
        ? 0
        : 6 + noteLines(unnamed).size() * Lettering.lineHeight(Theme.SMALL);
  }

  private List<String> noteLines(List<Integer> unnamed) {
    String text =
        unnamed.stream()
            .map(i -> model.categories().get(i).in(language) + " " + described(i))
            .collect(Collectors.joining(language == Language.ZH ? "；" : "; "));
    String intro = language == Language.ZH ? "图中未标注：" : "Not labelled above: ";
    return Lettering.lines(intro + text, Theme.SMALL, Theme.innerWidth());
  }

  private String described(int part) {
    return shares.drawn(part) ? value(part) : shares.absence(part, language);
  }

  private void note(Graphics2D graphics, Rectangle2D area, List<Integer> unnamed) {
    if (unnamed.isEmpty()) {
      return;
    }
    List<String> lines = noteLines(unnamed);
    double middle = area.getMaxY() - lines.size() * Lettering.lineHeight(Theme.SMALL) / 2;
    Pen.write(graphics, lines, Theme.SMALL, Palette.MUTED, Pen.Align.LEFT, area.getX(), middle);
  }
}
