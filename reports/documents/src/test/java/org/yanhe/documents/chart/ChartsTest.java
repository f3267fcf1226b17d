package org.yanhe.documents.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.yanhe.model.text.Language;

class ChartsTest {
  @Test
  void two_time_zones_and_locales_without_host_fonts_give_the_same_bytes(@TempDir Path empty)
      throws IOException, InterruptedException {
    String here = Everything.checksums();

    assertThat(here).hasLineCount(Samples.ordinary().size());
    assertThat(fresh(empty, "America/St_Johns", "ar", "EG")).isEqualTo(here);
  }

  /** The checksums from a fresh JVM with an empty environment that finds no font of its host. */
  private static String fresh(Path empty, String zone, String language, String country)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=" + zone,
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.home=" + empty,
            "-cp",
            System.getProperty("java.class.path"),
            Everything.class.getName());
    java.environment().clear();
    java.environment().put("FONTCONFIG_PATH", empty.toString());
    java.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = java.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return output;
  }

  @Test
  void charts_drawn_at_once_are_the_same_as_one_by_one() {
    List<ChartModel> models = List.copyOf(Samples.ordinary().values());
    List<byte[]> alone = models.stream().map(m -> Charts.png(m, Language.ZH)).toList();

    List<byte[]> together =
        IntStream.range(0, 2 * models.size())
            .parallel()
            .mapToObj(i -> Charts.png(models.get(i % models.size()), Language.ZH))
            .toList();

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % models.size()));
    }
  }

  @Test
  void no_head_runs_over_the_right_edge_of_a_png() throws IOException {
    byte[] png = Charts.png(Samples.named("long-head"), Language.ZH);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int edge = 3 * image.getWidth() / 468;

    int[] right = image.getRGB(image.getWidth() - edge, 0, edge, image.getHeight(), null, 0, edge);

    assertThat(Arrays.stream(right).filter(pixel -> pixel != -1)).isEmpty();
  }

  @Test
  void png_carries_200_dots_per_inch() {
    String png =
        new String(
            Charts.png(Samples.ranking(), Language.ZH),
            java.nio.charset.StandardCharsets.ISO_8859_1);

    int chunk = png.indexOf("pHYs");

    assertThat(png.substring(chunk + 4, chunk + 13))
        .isEqualTo("\0\0\u001e\u00c2\0\0\u001e\u00c2\1");
    assertThat(png).doesNotContain("tIME");
  }

  @Test
  void svg_has_outlines_instead_of_text_and_two_decimals() throws Exception {
    String svg = new String(Charts.svg(Samples.columnLine(), Language.ZH), UTF_8);

    assertThat(svg).doesNotContain("<text").doesNotContain("<image");
    assertThat(svg).doesNotContainPattern("[0-9]\\.[0-9]{3}");
    assertThat(svg).contains("viewBox=\"0 0 468 280.00\"");
  }

  @Test
  void svg_is_described_for_screen_readers()
      throws IOException, SAXException, ParserConfigurationException {
    Document svg = parsed(Charts.svg(Samples.ranking(), Language.EN));

    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(Samples.HEAD.caption(Language.EN));
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(AltText.of(Samples.ranking(), Language.EN));
  }

  private static Document parsed(byte[] svg)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }
}
