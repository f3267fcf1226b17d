package org.yanhe.documents.font;

import java.nio.ByteBuffer;

/**
 * Sets the line metrics of a TrueType font to ascent 950, descent -220 and no line gap (per
 * thousand). Noto Sans S Chinese 1.000 carries a line gap of half an em, so that text would be
 * drawn a quarter of its size too high. OpenType specification, tables {@code head}, {@code hhea}
 * and {@code OS/2}.
 */
final class FontMetricsPatch {
  private static final int HEAD = 0x68656164;
  private static final int HHEA = 0x68686561;
  private static final int OS2 = 0x4F532F32;

  private FontMetricsPatch() {}

  /** Patches the font in place and returns it. */
  static byte[] apply(byte[] font) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    int unitsPerEm = bytes.getShort(table(bytes, HEAD) + 18);
    lineMetrics(bytes, table(bytes, HHEA) + 4, unitsPerEm);
    lineMetrics(bytes, table(bytes, OS2) + 68, unitsPerEm);
    return font;
  }

  private static void lineMetrics(ByteBuffer bytes, int offset, int unitsPerEm) {
    bytes.putShort(offset, (short) (950 * unitsPerEm / 1000));
    bytes.putShort(offset + 2, (short) (-220 * unitsPerEm / 1000));
    bytes.putShort(offset + 4, (short) 0);
  }

  private static int table(ByteBuffer bytes, int tag) {
    int tables = bytes.getShort(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      if (bytes.getInt(entry) == tag) {
        return bytes.getInt(entry + 8);
      }
    }
    throw new IllegalArgumentException("Invalid font: table missing");
  }
}
