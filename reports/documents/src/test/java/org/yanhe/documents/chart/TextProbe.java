package org.yanhe.documents.chart;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGraphics2D;
import org.yanhe.documents.font.Typeface;

/** A drawing surface that notes where each text lands and through which clip. */
final class TextProbe extends SVGGraphics2D {
  /** A text, the box of its letters and the window it was drawn through, on the page in points. */
  record Text(String text, Shape box, Rectangle2D bounds, Rectangle2D window) {}

  private final List<Text> texts;
  private final List<Line2D> lines;

  TextProbe() {
    super(GenericDOMImplementation.getDOMImplementation().createDocument(null, "svg", null));
    texts = new ArrayList<>();
    lines = new ArrayList<>();
  }

  private TextProbe(TextProbe parent) {
    super(parent);
    texts = parent.texts;
    lines = parent.lines;
  }

  static List<Text> texts(Picture picture) {
    TextProbe probe = new TextProbe();
    picture.draw(probe);
    return List.copyOf(probe.texts);
  }

  /** Axes and the lines between points, on the page in points. */
  static List<Line2D> lines(Picture picture) {
    TextProbe probe = new TextProbe();
    picture.draw(probe);
    return List.copyOf(probe.lines);
  }

  @Override
  public void draw(Shape shape) {
    if (shape instanceof Line2D line
        && getStroke() instanceof BasicStroke stroke
        && stroke.getLineWidth() >= 0.9f) {
      lines.add(
          new Line2D.Double(
              getTransform().transform(line.getP1(), null),
              getTransform().transform(line.getP2(), null)));
    }
  }

  @Override
  public Graphics create() {
    return new TextProbe(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (text.isBlank()) {
      return;
    }
    double size = getFont().getSize2D();
    double width = Typeface.width(text, getFont());
    Shape box =
        getTransform()
            .createTransformedShape(new Rectangle2D.Double(x, y - 0.72 * size, width, 0.78 * size));
    Shape clip = getClip();
    Rectangle2D window =
        clip == null
            ? new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6)
            : getTransform().createTransformedShape(clip).getBounds2D();
    texts.add(new Text(text, box, box.getBounds2D(), window));
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }
}
