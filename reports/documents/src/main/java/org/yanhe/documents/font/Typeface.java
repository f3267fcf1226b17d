package org.yanhe.documents.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Noto Sans S Chinese in two weights, read from the class path and never from the host.
 *
 * <p>The class must be used before any other class that draws text: it tells the JDK to do without
 * the host's font configuration, which a server often lacks.
 */
public enum Typeface {
  REGULAR("思源黑体正常_0.ttf"),
  MEDIUM("思源黑体中粗.ttf");

  private static final String FOLDER = "/com/github/xingfudeshi/fonts/";
  private static final String CONFIGURATION = "sun.awt.fontconfig";
  private static final FontRenderContext PRINT =
      new FontRenderContext(new AffineTransform(), true, true);

  private final String file;

  Typeface(String file) {
    this.file = file;
  }

  /** The font in a size given in points. */
  public Font size(double points) {
    Font font = this == REGULAR ? Loaded.REGULAR : Loaded.MEDIUM;
    return font.deriveFont((float) points);
  }

  /** Width of a line of text in points, the same on every machine. */
  public static double width(String text, Font font) {
    return text.isEmpty() ? 0 : font.getStringBounds(text, PRINT).getWidth();
  }

  /** The characters of a text that the font cannot draw, each once, in order. */
  public String missing(String text) {
    Font font = size(10);
    return text.codePoints()
        .filter(c -> !font.canDisplay(c) && !Character.isISOControl(c))
        .distinct()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  byte[] original() {
    try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot load font '" + file + "': not on the class path. Add jasperreports-fonts.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read font '" + file + "'", e);
    }
  }

  /** Loads both weights once, in the order the JDK needs. */
  private static final class Loaded {
    static final Font REGULAR;
    static final Font MEDIUM;

    static {
      System.setProperty("java.awt.headless", "true");
      try {
        Path folder = Files.createTempDirectory("yanhe-font");
        // first, since the JVM deletes in reverse order and a folder must be empty by then
        folder.toFile().deleteOnExit();
        Path regular = extract(Typeface.REGULAR, folder.resolve("regular.ttf"));
        Path medium = extract(Typeface.MEDIUM, folder.resolve("medium.ttf"));
        configure(folder.resolve("fontconfig.properties"), regular);
        REGULAR = Font.createFont(Font.TRUETYPE_FONT, regular.toFile());
        MEDIUM = Font.createFont(Font.TRUETYPE_FONT, medium.toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot unpack the fonts to the temporary folder", e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("Cannot load the fonts: " + e.getMessage(), e);
      }
    }

    private static Path extract(Typeface face, Path target) throws IOException {
      Files.write(target, FontMetricsPatch.apply(face.original()));
      target.toFile().deleteOnExit();
      return target;
    }

    /** Maps every logical font to ours; on Linux this stands in for libfontconfig. */
    private static void configure(Path file, Path font) throws IOException {
      if (!System.getProperty("os.name", "").startsWith("Linux")
          || System.getProperty(CONFIGURATION) != null) {
        return;
      }
      String name = "-yanhe-noto-medium-r-normal--*-%d-*-*-p-*-iso10646-1";
      String text =
          """
          version=1
          sequence.allfonts=default
          allfonts.default=%1$s
          filename.%1$s=%2$s
          """;
      Files.writeString(file, text.formatted(name, font), StandardCharsets.UTF_8);
      file.toFile().deleteOnExit();
      System.setProperty(CONFIGURATION, file.toString());
    }
  }
}
