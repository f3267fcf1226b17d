package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.LengthConstraintType;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

/**
 * A chart ready to be drawn, {@link Theme#WIDTH} points wide.
 *
 * @param chart drawn once only
 * @param height in points
 */
record Picture(JFreeChart chart, double height) {
  void draw(Graphics2D graphics) {
    chart.setElementHinting(false);
    chart.draw(graphics, new Rectangle2D.Double(0, 0, Theme.WIDTH, height));
  }

  /** Height of the lines of text at an edge, with the padding there, in points. */
  double height(RectangleEdge edge) {
    BufferedImage scratch = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    OutlineGraphics graphics = OutlineGraphics.on(scratch, 1);
    Range across = new Range(0, Theme.innerWidth());
    RectangleConstraint room =
        new RectangleConstraint(
            across.getUpperBound(),
            across,
            LengthConstraintType.RANGE,
            height,
            new Range(0, height),
            LengthConstraintType.RANGE);
    double lines =
        texts(edge).stream().mapToDouble(text -> text.arrange(graphics, room).getHeight()).sum();
    graphics.dispose();
    return Theme.EDGE + lines;
  }

  /** What the line nearest to the plot says. */
  String lastLine(RectangleEdge edge) {
    List<TextTitle> texts = texts(edge);
    return texts.get(texts.size() - 1).getText();
  }

  private List<TextTitle> texts(RectangleEdge edge) {
    return chart.getSubtitles().stream()
        .filter(TextTitle.class::isInstance)
        .map(TextTitle.class::cast)
        .filter(title -> title.getPosition().equals(edge))
        .toList();
  }
}
