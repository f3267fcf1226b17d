package org.yanhe.documents.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Language;

/** Says at the zero line of a horizontal bar why there is none. */
final class AbsentWords extends AbstractAnnotation implements CategoryAnnotation {
  private final transient Series bars;
  private final Language language;

  AbsentWords(Series bars, Language language) {
    this.bars = bars;
    this.language = language;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      CategoryPlot plot,
      Rectangle2D area,
      CategoryAxis domainAxis,
      ValueAxis rangeAxis) {
    Shape clip = graphics.getClip();
    graphics.setClip(null);
    double x = rangeAxis.valueToJava2D(0, area, plot.getRangeAxisEdge());
    int count = bars.values().size();
    for (int i = 0; i < count; i++) {
      double y =
          domainAxis.getCategoryJava2DCoordinate(
              CategoryAnchor.MIDDLE, i, count, area, plot.getDomainAxisEdge());
      String words = bars.values().get(i).match(known -> "", reason -> words(reason));
      graphics.setFont(Theme.VALUE);
      graphics.setPaint(Palette.MUTED);
      graphics.drawString(words, (float) x + 3, (float) y + 2.7f);
    }
    graphics.setClip(clip);
  }

  private String words(Reason reason) {
    return Numbers.words(reason).in(language);
  }
}
