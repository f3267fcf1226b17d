package org.yanhe.documents.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/**
 * Draws on an image with every letter filled as an outline, as {@link SvgFile} writes it.
 *
 * <p>The JDK draws letters from a cache of small bitmaps that the host's FreeType has made; these
 * differ from one FreeType to the next, and a picture once differed between two processes on one
 * machine. Outlines go through the JDK's own rasteriser alone. Pictures inside pictures and
 * exclusive-or painting are not needed by any chart and are refused.
 */
final class OutlineGraphics extends AbstractGraphics2D {
  private final Graphics2D target;

  private OutlineGraphics(Graphics2D target, AffineTransform toPixels) {
    super(true);
    this.target = target;
    this.gc = new GraphicContext(toPixels);
    setFont(Theme.TEXT);
    setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
  }

  private OutlineGraphics(OutlineGraphics other) {
    super(other);
    this.target = (Graphics2D) other.target.create();
  }

  /** Graphics over a white image, scaled. */
  static OutlineGraphics on(BufferedImage image, double scale) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    return new OutlineGraphics(graphics, AffineTransform.getScaleInstance(scale, scale));
  }

  @Override
  public void draw(Shape shape) {
    ready().draw(shape);
  }

  @Override
  public void fill(Shape shape) {
    ready().fill(shape);
  }

  private Graphics2D ready() {
    target.setTransform(gc.getTransform());
    target.setClip(gc.getClip());
    target.setPaint(gc.getPaint());
    target.setStroke(gc.getStroke());
    target.setComposite(gc.getComposite());
    target.setRenderingHints(gc.getRenderingHints());
    return target;
  }

  @Override
  public void drawString(String text, float x, float y) {
    if (!text.isEmpty()) {
      drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
    }
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    TextLayout layout = new TextLayout(text, getFontRenderContext());
    fill(layout.getOutline(AffineTransform.getTranslateInstance(x, y)));
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return target.getFontMetrics(font);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return target.getDeviceConfiguration();
  }

  @Override
  public Graphics create() {
    return new OutlineGraphics(this);
  }

  @Override
  public void dispose() {
    target.dispose();
  }

  @Override
  public void setXORMode(Color color) {
    throw refused();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw refused();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    throw refused();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw refused();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw refused();
  }

  private static UnsupportedOperationException refused() {
    return new UnsupportedOperationException("A chart is drawn from shapes and text only.");
  }
}
