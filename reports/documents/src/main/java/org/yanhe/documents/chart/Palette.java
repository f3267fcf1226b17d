package org.yanhe.documents.chart;

import java.awt.Color;
import java.util.List;

/**
 * Colours of charts. Each series colour has a lightness of its own, and neighbours alternate
 * between dark and light, so that all stay apart for colour-blind readers and in grey print;
 * numbers can be written on each of them.
 */
public final class Palette {
  public static final Color INK = new Color(0x222B38);
  public static final Color MUTED = new Color(0x5B6675);
  public static final Color GRID = new Color(0xE4E8EE);
  public static final Color AXIS = new Color(0xA9B2BF);

  /** What the reader looks for first: the province, a fall, the line over columns. */
  public static final Color ACCENT = new Color(0xC04A12);

  /** The ground below zero. */
  public static final Color BELOW_ZERO = new Color(0xFCF3F0);

  private static final List<Color> SERIES =
      List.of(
          new Color(0x19448C),
          new Color(0xA9D0F2),
          new Color(0x1A8284),
          new Color(0xE6A53E),
          new Color(0xA73827),
          new Color(0x979682),
          new Color(0x2B323C));

  /** For the few charts of more series; with those above each has neighbours of other lightness. */
  private static final List<Color> FURTHER =
      List.of(
          new Color(0xB5EDB2),
          new Color(0x5A160E),
          new Color(0xC79CF0),
          new Color(0x2A1A8C),
          new Color(0xE3E8DC));

  private static final List<Color> BLUES =
      List.of(
          new Color(0xEAF2FA),
          new Color(0xC9DFF2),
          new Color(0x9CC4E6),
          new Color(0x639FD3),
          new Color(0x2F76B8),
          new Color(0x154D8B));

  private Palette() {}

  /** Colour of a series by its index; after twelve the colours return lighter. */
  public static Color series(int index) {
    int at = index % (SERIES.size() + FURTHER.size());
    Color base = at < SERIES.size() ? SERIES.get(at) : FURTHER.get(at - SERIES.size());
    int round = index / (SERIES.size() + FURTHER.size());
    double lighter = Math.min(0.7, 0.5 * round);
    return mix(base, Color.WHITE, lighter);
  }

  /** Colour of a line by its index; the second is accented, for the light one is faint on paper. */
  public static Color line(int index) {
    return index == 1 ? ACCENT : series(index);
  }

  /** How many colours are told apart without help. */
  static int distinct() {
    return SERIES.size();
  }

  /**
   * Colour of a class on a scale from light to dark.
   *
   * @param index from 0, the lightest
   * @param classes two to six
   */
  public static Color shade(int index, int classes) {
    return BLUES.get((int) Math.round(index * (BLUES.size() - 1.0) / Math.max(1, classes - 1)));
  }

  /** Black or white, whichever is read better on a ground (WCAG 2.2, contrast ratio). */
  public static Color inkOn(Color ground) {
    double light = luminance(ground) + 0.05;
    return 1.05 / light >= light / (luminance(INK) + 0.05) ? Color.WHITE : INK;
  }

  /** Relative luminance of a colour (WCAG 2.2), 0 to 1. */
  static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }

  static Color mix(Color a, Color b, double part) {
    return new Color(
        blend(a.getRed(), b.getRed(), part),
        blend(a.getGreen(), b.getGreen(), part),
        blend(a.getBlue(), b.getBlue(), part));
  }

  private static int blend(int a, int b, double part) {
    return (int) Math.round(a + (b - a) * part);
  }
}
