package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;

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
}
