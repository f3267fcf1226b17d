package org.yanhe.documents.chart;

import java.awt.image.BufferedImage;
import org.jfree.chart.ui.RectangleEdge;
import org.yanhe.model.text.Language;

/**
 * Turns a chart into a picture. The same model gives the same bytes in every time zone and locale
 * on the same JDK; any number of threads may draw at once.
 */
public final class Charts {
  private static final int DPI = 200;
  private static final double POINTS_PER_INCH = 72;

  /** Width of every picture in points. */
  public static final double WIDTH = Theme.WIDTH;

  private Charts() {}

  /** A PNG of 200 dots per inch, 468 points wide and as tall as it needs. */
  public static byte[] png(ChartModel model, Language language) {
    return png(picture(model, language));
  }

  private static byte[] png(Picture picture) {
    double scale = DPI / POINTS_PER_INCH;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(Theme.WIDTH * scale),
            (int) Math.round(picture.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    OutlineGraphics graphics = OutlineGraphics.on(image, scale);
    picture.draw(graphics);
    graphics.dispose();
    return PngFile.bytes(image, DPI);
  }

  /** A picture that tells where its head and its source line are. */
  public static Framed framed(ChartModel model, Language language) {
    Picture picture = picture(model, language);
    byte[] png = png(picture);
    return new Framed(
        png,
        picture.height(),
        picture.height(RectangleEdge.TOP),
        picture.height(RectangleEdge.BOTTOM),
        picture.lastLine(RectangleEdge.TOP),
        picture.lastLine(RectangleEdge.BOTTOM));
  }

  /**
   * A drawn chart whose head and foot may be cut off where the same text stands beside it.
   *
   * @param png bytes of a PNG file
   * @param height of the whole picture in points
   * @param head height of title and unit line with the edge of the picture, in points
   * @param foot height of the source line with the edge of the picture, in points
   * @param subtitle what the unit line says
   * @param source what the source line says
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes of a file; compared nowhere
  public record Framed(
      byte[] png, double height, double head, double foot, String subtitle, String source) {
    /** Width of the blank edge on either side, in points. */
    public double side() {
      return Theme.PADDING;
    }
  }

  /** Height of a picture in points. */
  public static double height(ChartModel model, Language language) {
    return picture(model, language).height();
  }

  /** An SVG with text as outlines: it looks the same without any font. */
  public static byte[] svg(ChartModel model, Language language) {
    return SvgFile.bytes(
        picture(model, language), model.head().caption(language), AltText.of(model, language));
  }

  static Picture picture(ChartModel model, Language language) {
    return model.match(new Pictures(language));
  }
}
