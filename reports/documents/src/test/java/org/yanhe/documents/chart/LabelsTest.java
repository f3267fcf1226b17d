package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yanhe.model.text.Language;

class LabelsTest {
  private static final double TOUCH = 0.6;
  private static final Map<String, Drawn> DRAWN = new HashMap<>();

  /** Height and texts of a picture, drawn once for all rules. */
  private record Drawn(double height, List<TextProbe.Text> texts) {}

  private static Drawn drawn(String name, Language language, ChartModel model) {
    return DRAWN.computeIfAbsent(
        name + language,
        key -> {
          Picture picture = Charts.picture(model, language);
          return new Drawn(picture.height(), TextProbe.texts(picture));
        });
  }

  static Stream<Arguments> pictures() {
    return Samples.all().entrySet().stream()
        .flatMap(
            sample ->
                Stream.of(Language.values())
                    .map(l -> Arguments.of(sample.getKey(), l, sample.getValue())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pictures")
  void no_text_is_cut_by_the_edge_or_a_clip(String name, Language language, ChartModel model) {
    Drawn drawn = drawn(name, language, model);
    Rectangle2D page = new Rectangle2D.Double(0, 0, Theme.WIDTH, drawn.height());

    for (TextProbe.Text text : drawn.texts()) {
      assertThat(page.contains(text.bounds())).as("%s on the page: %s", name, text).isTrue();
      assertThat(text.window().contains(text.bounds())).as("%s unclipped: %s", name, text).isTrue();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pictures")
  void no_text_covers_another(String name, Language language, ChartModel model) {
    List<TextProbe.Text> texts = drawn(name, language, model).texts();

    for (int i = 0; i < texts.size(); i++) {
      for (TextProbe.Text other : texts.subList(i + 1, texts.size())) {
        assertThat(overlaps(texts.get(i).bounds(), other.bounds()))
            .as("%s: '%s' covers '%s'", name, texts.get(i), other)
            .isFalse();
      }
    }
  }

  private static boolean overlaps(Rectangle2D a, Rectangle2D b) {
    Rectangle2D common = a.createIntersection(b);
    return common.getWidth() > TOUCH && common.getHeight() > TOUCH;
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void numbers_beside_a_steep_line_and_at_the_foot_touch_no_line(Language language) {
    ChartModel model =
        Samples.lines(
            Samples.quarters(9),
            "18.6 17.3 17.2 17.1 11.1 11.0 10.0 9.4 19.0",
            "106.7 93.8 50.5 49.9 10.6 -7.5 -7.8 -8.7 0.8");
    Picture picture = Charts.picture(model, language);
    List<Line2D> lines = TextProbe.lines(picture);

    List<TextProbe.Text> numbers =
        TextProbe.texts(picture).stream()
            .filter(t -> t.text().matches("-?[0-9]+[.][0-9]"))
            .toList();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(17);
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(18);
    for (TextProbe.Text number : numbers) {
      assertThat(lines)
          .as(number.text() + number.bounds())
          .noneMatch(line -> line.intersects(number.bounds()));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_treemap_without_a_figure_says_so(Language language) {
    List<TextProbe.Text> texts =
        TextProbe.texts(Charts.picture(Samples.treemap(Samples.years(2021, 3), "?"), language));

    assertThat(texts)
        .extracting(TextProbe.Text::text)
        .contains(language == Language.ZH ? "无数据" : "No data");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pictures")
  void every_chart_shows_its_caption_and_source(String name, Language language, ChartModel model) {
    List<String> texts =
        drawn(name, language, model).texts().stream().map(TextProbe.Text::text).toList();

    String all = String.join("", texts).replace(" ", "");
    assertThat(all)
        .contains(model.head().caption(language).replace(" ", ""))
        .contains(model.head().source().in(language).replace(" ", ""));
  }
}
