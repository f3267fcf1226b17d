package org.yanhe.documents.workbook;

import org.yanhe.model.text.Label;

/**
 * A picture ready to print, placed in its exact size whatever the column widths.
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
  public Picture {
    png = png.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }
}
