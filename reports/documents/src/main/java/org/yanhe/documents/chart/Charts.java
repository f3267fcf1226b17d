package org.yanhe.documents.chart;

import java.awt.image.BufferedImage;
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
    Picture picture = picture(model, language);
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
