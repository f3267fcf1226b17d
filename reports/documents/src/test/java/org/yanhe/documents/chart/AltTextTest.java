package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Language;

class AltTextTest {
  @Test
  void short_series_are_told_in_full_with_reasons_for_gaps() {
    ChartModel chart =
        new ChartModel.Lines(
            Samples.HEAD,
            Samples.years(2022, 3),
            List.of(
                Series.line(
                    Samples.HEAD.title(), Samples.PERCENT, 1, Samples.figures("9.95 ? -0.3"))));

    assertThat(AltText.of(chart, Language.ZH))
        .isEqualTo("折线图：数字经济核心产业增加值规模与增速。数字经济核心产业增加值规模与增速（%）：" + "2022 10.0，2024 -0.3；缺：2023（保密）。");
    assertThat(AltText.of(chart, Language.EN))
        .isEqualTo(
            "Line chart: Value added of core digital industries and its growth. "
                + "Value added of core digital industries and its growth (%): "
                + "2022 10.0, 2024 -0.3; missing: 2023 (confidential).");
  }

  @Test
  void long_series_are_told_by_their_extremes_and_ends() {
    assertThat(AltText.of(Samples.ranking(), Language.EN))
        .isEqualTo(
            "Ranking bar chart: Value added of core digital industries and its growth. "
                + "Share (%): 12 figures, highest 甲市 28.4, lowest 子市 6.1, first 甲市 28.4, "
                + "last 子市 6.1.");
  }

  @Test
  void a_series_without_figures_says_so() {
    ChartModel chart = Samples.lines(Samples.years(2023, 1), "?", "?");

    assertThat(AltText.of(chart, Language.ZH)).endsWith("地区生产总值（%）：无数据；缺：2023（保密）。");
  }
}
