package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanhe.model.text.Language;

class ChartViewTest {
  private static final Path EXPECTED =
      Path.of("src/test/resources/org/yanhe/documents/chart/ChartViewTest");

  static Stream<String> names() {
    return Samples.ordinary().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void chart_shows_what_its_model_says(String name) throws IOException {
    String view = ChartView.of(Samples.named(name), Language.ZH);
    if (System.getProperty("golden.update", "").equals("true")) {
      write(EXPECTED, name, view);
    }

    String expected = expected(name);

    if (!view.equals(expected)) {
      Path actual = write(Path.of("target/actual/ChartViewTest"), name, view);
      System.err.println("cp " + actual + " " + EXPECTED.resolve(name + ".txt"));
    }
    assertThat(view).isEqualTo(expected);
  }

  private static Path write(Path folder, String name, String view) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name + ".txt"), view, StandardCharsets.UTF_8);
  }

  private static String expected(String name) throws IOException {
    Path file = EXPECTED.resolve(name + ".txt");
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void english_charts_take_every_english_label(String name) {
    String view = ChartView.of(Samples.named(name), Language.EN);

    assertThat(view).contains("Figure 1-1  Value added").doesNotContain("图").doesNotContain("数据来源");
  }
}
