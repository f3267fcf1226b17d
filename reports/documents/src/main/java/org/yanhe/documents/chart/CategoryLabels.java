package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The category axis with labels that are set before drawing: wrapped, smaller, every n-th (years
 * and other periods) or upright, whatever is needed so that none is cut and none touches another.
 * Categories are known by their index, so equal labels stay apart.
 */
final class CategoryLabels extends CategoryAxis {
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(8.5, 2),
          new Setting(8, 2),
          new Setting(7.5, 2),
          new Setting(7, 3),
          new Setting(7, 5));
  private static final double GAP = 4;

  private final transient List<TextBlock> blocks;
  private final double extra;

  /** A way of setting labels: size in points and lines at most. */
  private record Setting(double size, int lines) {}

  private CategoryLabels(List<TextBlock> blocks, double extra) {
    this.blocks = blocks;
    this.extra = extra;
    setAxisLinePaint(Palette.AXIS);
    setAxisLineStroke(Theme.AXIS_LINE);
    setTickMarksVisible(false);
    setLowerMargin(0.015);
    setUpperMargin(0.015);
  }

  /** Labels below columns that share {@code width} points. */
  static CategoryLabels below(List<Label> categories, Language language, double width) {
    List<String> texts = categories.stream().map(c -> c.in(language)).toList();
    double each = width * 0.97 / Math.max(1, texts.size()) - GAP;
    for (Setting setting : SETTINGS) {
      Font font = Typeface.REGULAR.size(setting.size());
      if (texts.stream().allMatch(text -> fits(text, font, each, setting.lines()))) {
        double extra = (setting.lines() - 2) * Lettering.lineHeight(font);
        return new CategoryLabels(texts.stream().map(t -> block(t, font, each)).toList(), extra);
      }
    }
    return texts.stream().allMatch(CategoryLabels::period)
        ? thinned(texts, each + GAP)
        : upright(texts, each + GAP);
  }

  private static boolean fits(String text, Font font, double width, int lines) {
    List<String> set = Lettering.balanced(text, font, width);
    return set.size() <= lines
        && Lettering.width(set, font) <= width
        && Lettering.wholeWords(text, set)
        && set.stream().noneMatch(line -> set.size() > 1 && line.length() == 1);
  }

  private static boolean period(String text) {
    return text.matches("[12][0-9]{3}(-[SQ]?[0-9]{1,2})?年?([0-9]{1,2}月)?|Q[1-4]|[0-9]{1,2}月?");
  }

  private static CategoryLabels thinned(List<String> texts, double each) {
    double widest = Lettering.width(texts, Theme.TICK) + 2 * GAP;
    int step = (int) Math.ceil(widest / each);
    int last = texts.size() - 1;
    return new CategoryLabels(
        IntStream.range(0, texts.size())
            .mapToObj(
                i -> (last - i) % step == 0 ? single(texts.get(i), Theme.TICK) : new TextBlock())
            .toList(),
        0);
  }

  private static CategoryLabels upright(List<String> texts, double each) {
    Font font = Typeface.REGULAR.size(Math.max(5.5, Math.min(8, each / Lettering.LEADING)));
    int lines = (int) Math.max(1, Math.floor(each / Lettering.lineHeight(font)));
    double widest = Lettering.width(texts, font);
    double length = Math.max(Math.min(widest, 90), widest / lines * 1.15);
    CategoryLabels axis =
        new CategoryLabels(
            texts.stream().map(t -> rightBlock(t, font, length)).toList(),
            Math.max(0, Math.min(widest, length) - 40));
    axis.setCategoryLabelPositions(CategoryLabelPositions.UP_90);
    return axis;
  }

  /** Labels left of bars, at most {@code width} points wide; the accented one stands out. */
  static CategoryLabels beside(
      List<Label> categories, Language language, double width, int accent) {
    return new CategoryLabels(
        IntStream.range(0, categories.size())
            .mapToObj(
                i ->
                    i == accent
                        ? lines(categories.get(i).in(language), Theme.STRONG, Palette.ACCENT, width)
                        : lines(categories.get(i).in(language), Theme.TEXT, Palette.INK, width))
            .toList(),
        0);
  }

  private static TextBlock lines(String text, Font font, Color color, double width) {
    TextBlock block = new TextBlock();
    block.setLineAlignment(HorizontalAlignment.RIGHT);
    Lettering.balanced(text, font, width).forEach(line -> block.addLine(line, font, color));
    return block;
  }

  private static TextBlock rightBlock(String text, Font font, double width) {
    return lines(text, font, Palette.INK, width);
  }

  private static TextBlock block(String text, Font font, double width) {
    TextBlock block = lines(text, font, Palette.INK, width);
    block.setLineAlignment(HorizontalAlignment.CENTER);
    return block;
  }

  private static TextBlock single(String text, Font font) {
    return block(text, font, Double.MAX_VALUE);
  }

  /** How much taller than a usual label upright text is, in points. */
  double extra() {
    return extra;
  }

  @Override
  @SuppressWarnings("rawtypes") // the signature of the library
  protected TextBlock createLabel(
      Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
    return blocks.get((Integer) category);
  }
}
