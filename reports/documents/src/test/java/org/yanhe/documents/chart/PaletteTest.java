package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
  /** Lightness L* of CIE 1976, 0 to 100. */
  private static double lightness(Color color) {
    return 116 * Math.cbrt(Palette.luminance(color)) - 16;
  }

  private static double contrast(Color a, Color b) {
    double light = Math.max(Palette.luminance(a), Palette.luminance(b)) + 0.05;
    return light / (Math.min(Palette.luminance(a), Palette.luminance(b)) + 0.05);
  }

  @Test
  void neighbouring_series_stay_apart_in_grey_print() {
    for (int i = 1; i < Palette.distinct(); i++) {
      double apart = Math.abs(lightness(Palette.series(i)) - lightness(Palette.series(i - 1)));
      assertThat(apart).as("series %s and %s", i - 1, i).isGreaterThan(20);
    }
  }

  @Test
  void all_series_stay_apart_in_grey_print() {
    double[] grey =
        IntStream.range(0, Palette.distinct())
            .mapToDouble(i -> lightness(Palette.series(i)))
            .sorted()
            .toArray();
    for (int i = 1; i < grey.length; i++) {
      assertThat(grey[i] - grey[i - 1]).as("lightness %s", grey[i]).isGreaterThan(9);
    }
  }

  @Test
  void lines_are_seen_on_white() {
    for (int i = 0; i < 3; i++) {
      assertThat(contrast(Palette.line(i), Color.WHITE)).as("line %s", i).isGreaterThan(3);
    }
  }

  @Test
  void colour_blind_readers_tell_all_series_apart() {
    for (List<double[]> vision : List.of(DEUTAN, PROTAN)) {
      for (int i = 0; i < Palette.distinct(); i++) {
        for (int j = i + 1; j < Palette.distinct(); j++) {
          double apart = distance(seen(i, vision), seen(j, vision));
          assertThat(apart).as("series %s and %s", i, j).isGreaterThan(12);
        }
      }
    }
  }

  @Test
  void ten_series_and_more_have_colours_of_their_own_for_all_readers() {
    for (int i = Palette.distinct(); i < 12; i++) {
      double grey = Math.abs(lightness(Palette.series(i)) - lightness(Palette.series(i - 1)));
      assertThat(grey).as("series %s beside the one before", i).isGreaterThan(20);
      for (int j = 0; j < i; j++) {
        for (List<double[]> vision : List.of(DEUTAN, PROTAN)) {
          double apart = distance(seen(i, vision), seen(j, vision));
          assertThat(apart).as("series %s and %s", i, j).isGreaterThan(12);
        }
      }
    }
  }

  /** Machado, Oliveira and Fernandes (2009), severity 1.0, on linear RGB. */
  private static final List<double[]> DEUTAN =
      List.of(
          new double[] {0.367322, 0.860646, -0.227968},
          new double[] {0.280085, 0.672501, 0.047413},
          new double[] {-0.011820, 0.042940, 0.968881});

  private static final List<double[]> PROTAN =
      List.of(
          new double[] {0.152286, 1.052583, -0.204868},
          new double[] {0.114503, 0.786281, 0.099216},
          new double[] {-0.003882, -0.048116, 1.051998});

  /** A series colour as seen, in CIE L*a*b*. */
  private static double[] seen(int series, List<double[]> vision) {
    Color c = Palette.series(series);
    double[] rgb =
        IntStream.of(c.getRed(), c.getGreen(), c.getBlue())
            .mapToDouble(PaletteTest::linear)
            .toArray();
    double[] r =
        vision.stream().mapToDouble(m -> m[0] * rgb[0] + m[1] * rgb[1] + m[2] * rgb[2]).toArray();
    double x = (0.4124 * r[0] + 0.3576 * r[1] + 0.1805 * r[2]) / 0.9505;
    double y = 0.2126 * r[0] + 0.7152 * r[1] + 0.0722 * r[2];
    double z = (0.0193 * r[0] + 0.1192 * r[1] + 0.9505 * r[2]) / 1.089;
    return new double[] {
      116 * Math.cbrt(y) - 16,
      500 * (Math.cbrt(x) - Math.cbrt(y)),
      200 * (Math.cbrt(y) - Math.cbrt(z))
    };
  }

  private static double linear(int channel) {
    double s = channel / 255.0;
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).sum());
  }

  @Test
  void numbers_are_readable_on_every_ground() {
    for (int i = 0; i < 2 * Palette.distinct(); i++) {
      Color ground = Palette.series(i);
      assertThat(contrast(ground, Palette.inkOn(ground))).as("series %s", i).isGreaterThan(4.5);
    }
    for (int i = 0; i < 6; i++) {
      Color ground = Palette.shade(i, 6);
      assertThat(contrast(ground, Palette.inkOn(ground))).as("shade %s", i).isGreaterThan(4.5);
    }
  }

  @Test
  void shades_darken_step_by_step() {
    for (int i = 1; i < 6; i++) {
      assertThat(lightness(Palette.shade(i - 1, 6)) - lightness(Palette.shade(i, 6)))
          .isGreaterThan(3);
    }
  }

  @Test
  void small_texts_have_contrast_on_white() {
    assertThat(contrast(Palette.MUTED, Color.WHITE)).isGreaterThan(4.5);
    assertThat(contrast(Palette.ACCENT, Color.WHITE)).isGreaterThan(4.5);
    assertThat(contrast(Palette.MUTED, Palette.BELOW_ZERO)).isGreaterThan(4.5);
  }
}
