package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import org.junit.jupiter.api.Test;

class OutlineGraphicsTest {
  private final BufferedImage image = image();
  private final OutlineGraphics graphics = OutlineGraphics.on(image, 2);

  private static BufferedImage image() {
    return new BufferedImage(200, 60, BufferedImage.TYPE_INT_RGB);
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, 200, 60, null, 0, 200);
  }

  private static BufferedImage filledByHand(String text) {
    BufferedImage expected = image();
    Graphics2D plain = expected.createGraphics();
    plain.setColor(Color.WHITE);
    plain.fillRect(0, 0, 200, 60);
    plain.scale(2, 2);
    plain.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    plain.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    plain.setColor(Color.BLACK);
    plain.fill(Theme.TEXT.createGlyphVector(plain.getFontRenderContext(), text).getOutline(10, 20));
    return expected;
  }

  @Test
  void letters_are_filled_outlines() {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setFont(Theme.TEXT);
    graphics.drawString("延安 710.00", 10f, 20f);

    assertThat(pixels(image)).isEqualTo(pixels(filledByHand("延安 710.00")));
  }

  @Test
  void text_with_attributes_leaves_marks_too() {
    graphics.setColor(Color.BLACK);
    graphics.drawString(new AttributedString("延").getIterator(), 10f, 20f);

    assertThat(pixels(image)).contains(Color.BLACK.getRGB());
  }

  @Test
  void a_picture_inside_a_picture_is_refused() {
    assertThatThrownBy(() -> graphics.copyArea(0, 0, 1, 1, 2, 2))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
