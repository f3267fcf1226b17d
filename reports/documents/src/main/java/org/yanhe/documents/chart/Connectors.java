package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** Thin lines that carry the level from one bar of a waterfall to the next. */
final class Connectors extends AbstractAnnotation implements CategoryAnnotation {
  private final transient List<Span> spans;

  Connectors(List<Span> spans) {
    this.spans = spans;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      CategoryPlot plot,
      Rectangle2D area,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis) {
    graphics.setPaint(Palette.AXIS);
    graphics.setStroke(Theme.HAIRLINE);
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i - 1).known() && spans.get(i).known()) {
        double y = rangeAxis.valueToJava2D(spans.get(i - 1).to(), area, plot.getRangeAxisEdge());
        double from = x(CategoryAnchor.END, i - 1, area, domainAxis, plot);
        double to = x(CategoryAnchor.START, i, area, domainAxis, plot);
        graphics.draw(new Line2D.Double(from, y, to, y));
      }
    }
  }

  private double x(
      CategoryAnchor anchor, int step, Rectangle2D area, CategoryAxis axis, CategoryPlot plot) {
    return axis.getCategoryJava2DCoordinate(
        anchor, step, spans.size(), area, plot.getDomainAxisEdge());
  }
}
