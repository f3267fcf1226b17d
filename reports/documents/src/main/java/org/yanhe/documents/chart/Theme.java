package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.yanhe.documents.font.Typeface;
import org.yanhe.model.text.Language;

/**
 * The one look of all charts. One user unit is one point, so a font size is the printed size. Title
 * and unit line stand on the left above, the source below, as yearbooks have it.
 */
final class Theme {
  /** Width of every chart: the text width of an A4 page with the margins of an official letter. */
  static final double WIDTH = 468;

  /** Height of a chart that need not be taller. */
  static final double HEIGHT = 280;

  static final Font TITLE = Typeface.MEDIUM.size(13);
  static final Font TEXT = Typeface.REGULAR.size(8.5);
  static final Font STRONG = Typeface.MEDIUM.size(8.5);
  static final Font TICK = Typeface.REGULAR.size(8);
  static final Font VALUE = Typeface.REGULAR.size(7.5);
  static final Font SMALL = Typeface.REGULAR.size(7);
  static final Stroke HAIRLINE = new BasicStroke(0.6f);
  static final Stroke AXIS_LINE = new BasicStroke(0.9f);
  static final Stroke OUTLINE = new BasicStroke(1.4f);

  /** Blank edge left and right. */
  static final double PADDING = 12;

  /** Blank edge above and below. */
  static final double EDGE = 8;

  private static final double LEGEND_ROW = 14;
  private static final List<float[]> DASHES =
      List.of(
          new float[] {}, new float[] {5, 3}, new float[] {1.5f, 2.8f}, new float[] {7, 2, 1, 2});

  private Theme() {}

  /** Width between the paddings. */
  static double innerWidth() {
    return WIDTH - 2 * PADDING;
  }

  /**
   * A chart with its head, a legend (which may be empty) and its plot.
   *
   * @param height in points if title, unit line, legend and source take a line each; further lines
   *     make the picture taller
   */
  static Picture picture(
      Plot plot, ChartHead head, Language language, List<Key> legend, double height) {
    double more =
        more(head.caption(language), TITLE)
            + more(head.subtitle().in(language), TEXT)
            + more(head.source().in(language), VALUE)
            + Math.max(0, new Legend(legend).height() - LEGEND_ROW);
    return new Picture(frame(plot, head, language, legend), height + more);
  }

  private static double more(String text, Font font) {
    return (Lettering.lines(text, font, innerWidth()).size() - 1) * Lettering.lineHeight(font);
  }

  private static JFreeChart frame(Plot plot, ChartHead head, Language language, List<Key> legend) {
    JFreeChart chart = new JFreeChart(null, TITLE, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setBorderVisible(false);
    chart.setPadding(new RectangleInsets(EDGE, PADDING, EDGE, PADDING));
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    chart
        .getRenderingHints()
        .put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    chart.setTextAntiAlias(RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    chart.addSubtitle(line(head.caption(language), TITLE, Palette.INK, 2, RectangleEdge.TOP));
    chart.addSubtitle(
        line(head.subtitle().in(language), TEXT, Palette.MUTED, 4, RectangleEdge.TOP));
    if (!legend.isEmpty()) {
      chart.addSubtitle(new Legend(legend));
    }
    chart.addSubtitle(
        line(
            head.source().in(language),
            Typeface.REGULAR.size(7.5),
            Palette.MUTED,
            0,
            RectangleEdge.BOTTOM));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(7, 0, 0, 0));
    plot.setNoDataMessage(language == Language.ZH ? "无数据" : "No data");
    plot.setNoDataMessageFont(TEXT);
    plot.setNoDataMessagePaint(Palette.MUTED);
    return chart;
  }

  /** In lines of our own: the library measures small type too narrow on pictures. */
  private static TextTitle line(
      String text, Font font, Color color, double below, RectangleEdge edge) {
    List<String> lines = Lettering.lines(text, font, innerWidth());
    TextTitle title = new TextTitle(lines.size() == 1 ? text : String.join("\n", lines), font);
    title.setPaint(color);
    title.setPosition(edge);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setTextAlignment(HorizontalAlignment.LEFT);
    title.setPadding(RectangleEdge.BOTTOM.equals(edge) ? 5 : 0, 0, below, 0);
    return title;
  }

  /** Stroke of the n-th line: solid, dashed, dotted, dash-dotted. */
  static BasicStroke lineStroke(int index) {
    float[] dash = DASHES.get(index % DASHES.size());
    return new BasicStroke(
        1.8f,
        dash.length == 0 ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
        BasicStroke.JOIN_ROUND,
        1f,
        dash.length == 0 ? null : dash,
        0f);
  }

  /** Marker of the n-th line: circle, square, diamond, triangle. */
  static Shape marker(int index) {
    return switch (index % 4) {
      case 0 -> new Ellipse2D.Double(-2.6, -2.6, 5.2, 5.2);
      case 1 -> new Rectangle2D.Double(-2.3, -2.3, 4.6, 4.6);
      case 2 -> polygon(0, -3.2, 3.2, 0, 0, 3.2, -3.2, 0);
      default -> polygon(0, -3, 3, 2.4, -3, 2.4);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** Gridlines, axes and base line of a plot over categories. */
  static void apply(CategoryPlot plot) {
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(Palette.AXIS);
    plot.setRangeZeroBaselineStroke(AXIS_LINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
    for (int i = 0; i < plot.getRangeAxisCount(); i++) {
      apply(plot.getRangeAxis(i));
    }
  }

  private static void apply(ValueAxis axis) {
    axis.setTickLabelFont(TICK);
    axis.setTickLabelPaint(Palette.MUTED);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }
}
