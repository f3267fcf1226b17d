package org.yanhe.documents.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/**
 * What a chart shows, in words, for readers who cannot see it: kind, title, and for each series its
 * first, last, highest and lowest figure and what is missing.
 */
public final class AltText {
  private static final int FULL = 6;

  private final ChartModel model;
  private final Language language;

  private AltText(ChartModel model, Language language) {
    this.model = model;
    this.language = language;
  }

  /** The words for a chart, without a line break. */
  public static String of(ChartModel model, Language language) {
    AltText text = new AltText(model, language);
    String kind = model.match(new KindNames()).in(language);
    String series =
        model.series().stream().map(text::series).collect(Collectors.joining(text.stop()));
    return kind
        + text.pick("：", ": ")
        + model.head().title().in(language)
        + text.stop()
        + series
        + text.stop().strip();
  }

  private String series(Series series) {
    List<Integer> known =
        IntStream.range(0, series.values().size())
            .filter(i -> series.values().get(i).isKnown())
            .boxed()
            .toList();
    String figures = known.size() <= FULL ? all(series, known) : extremes(series, known);
    String unit = series.unit().label().in(language);
    String name = series.label().in(language) + pick("（", " (") + unit + pick("）", ")");
    return name + pick("：", ": ") + figures + missing(series);
  }

  private String all(Series series, List<Integer> known) {
    return known.isEmpty()
        ? pick("无数据", "no data")
        : known.stream().map(i -> figure(series, i)).collect(Collectors.joining(pick("，", ", ")));
  }

  private String extremes(Series series, List<Integer> known) {
    Comparator<Integer> size = Comparator.comparing(i -> value(series, i));
    int highest = known.stream().max(size).orElseThrow();
    int lowest = known.stream().min(size).orElseThrow();
    int first = known.get(0);
    int last = known.get(known.size() - 1);
    return pick(known.size() + "个数，", known.size() + " figures, ")
        + pick("最高", "highest ")
        + figure(series, highest)
        + pick("，最低", ", lowest ")
        + figure(series, lowest)
        + pick("，首项", ", first ")
        + figure(series, first)
        + pick("，末项", ", last ")
        + figure(series, last);
  }

  private static BigDecimal value(Series series, int category) {
    return series.values().get(category).number().orElseThrow();
  }

  private String figure(Series series, int category) {
    String name = model.categories().get(category).in(language);
    return name + " " + Numbers.text(value(series, category), series.decimals());
  }

  /** Categories without a figure, with the reason. */
  private String missing(Series series) {
    String names =
        IntStream.range(0, series.values().size())
            .filter(i -> !series.values().get(i).isKnown())
            .mapToObj(i -> absence(series, i))
            .collect(Collectors.joining(pick("、", ", ")));
    return names.isEmpty() ? "" : pick("；缺：", "; missing: ") + names;
  }

  private String absence(Series series, int category) {
    Figure figure = series.values().get(category);
    String why = figure.match(v -> "", reason -> Numbers.words(reason).in(language));
    String name = model.categories().get(category).in(language);
    return name + pick("（", " (") + why + pick("）", ")");
  }

  private String stop() {
    return pick("。", ". ");
  }

  private String pick(String zh, String en) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
