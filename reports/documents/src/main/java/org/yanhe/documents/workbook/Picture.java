package org.yanhe.documents.workbook;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.yanhe.model.text.Label;

/**
 * A picture ready to print with its title within, placed in its exact size whatever the column
 * widths.
 *
 * @param number such as 图1-1 and Figure 1-1
 * @param title without the number
 * @param alternative text for readers who cannot see it
 * @param png bytes of a PNG file
 * @param width in points
 * @param height in points
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a file; compared nowhere
public record Picture(
    Label number, Label title, Label alternative, byte[] png, double width, double height)
    implements Exhibit {
  private static final int HEADER = 0x49484452; // IHDR

  public Picture {
    png = png.clone();
    if (png.length < 24 || ByteBuffer.wrap(png).getInt(12) != HEADER) {
      throw new IllegalArgumentException("Invalid picture " + number.zh() + ": not a PNG file");
    }
  }

  /** A picture as wide as given, in the proportions of its file. */
  static Picture wide(Label number, Label title, Label alternative, byte[] png, double width) {
    ByteBuffer header = ByteBuffer.wrap(png);
    double height = width * header.getInt(20) / header.getInt(16);
    return new Picture(number, title, alternative, png, width, height);
  }

  @Override
  public byte[] png() {
    return png.clone();
  }

  @Override
  public <T> T match(Function<Picture, T> picture, Function<Plot, T> plot) {
    return picture.apply(this);
  }
}
