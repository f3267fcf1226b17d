package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

class ChartModelTest {
  private static final Label NAME = new Label("规模", "Size");

  private static Series money(String values) {
    return Series.columns(NAME, Samples.MONEY, 0, Samples.figures(values));
  }

  private static Series percent(String values) {
    return Series.line(NAME, Samples.PERCENT, 1, Samples.figures(values));
  }

  @Test
  void caption_names_the_figure_in_the_language() {
    assertThat(Samples.HEAD.caption(Language.ZH)).isEqualTo("图1-1  数字经济核心产业增加值规模与增速");
    assertThat(Samples.HEAD.caption(Language.EN))
        .isEqualTo("Figure 1-1  Value added of core digital industries and its growth");
  }

  @Test
  void every_series_has_one_figure_for_each_category() {
    assertThatThrownBy(
            () ->
                new ChartModel.Lines(Samples.HEAD, Samples.years(2020, 3), List.of(percent("1 2"))))
        .hasMessage("Invalid series: '规模' has 2 values (3 categories)");
  }

  @Test
  void a_chart_without_series_is_refused() {
    assertThatThrownBy(() -> new ChartModel.Lines(Samples.HEAD, Samples.years(2020, 3), List.of()))
        .hasMessage("Invalid chart: no series (one or more)");
  }

  @Test
  void an_axis_has_one_unit() {
    assertThatThrownBy(
            () ->
                new ChartModel.ColumnLine(
                    Samples.HEAD, Samples.years(2020, 1), List.of(money("1"), percent("2"))))
        .hasMessage("Invalid axis: '亿元, %' (one unit an axis)");
  }

  @Test
  void amounts_of_different_units_are_not_stacked() {
    assertThatThrownBy(
            () ->
                new ChartModel.Stacked(
                    Samples.HEAD,
                    Samples.years(2020, 1),
                    List.of(money("1"), percent("2")),
                    ChartModel.Stacking.AMOUNT))
        .hasMessage("Invalid axis: '亿元, %' (one unit an axis)");
  }

  @Test
  void columns_stand_on_the_left_axis() {
    assertThatThrownBy(
            () ->
                new ChartModel.ColumnLine(
                    Samples.HEAD, Samples.years(2020, 1), List.of(money("1").onRight())))
        .hasMessage("Invalid series: '规模' (columns stand on the left axis)");
  }

  @Test
  void ranking_sorts_unrounded_figures_and_puts_absent_ones_last() {
    ChartModel.Ranking sorted =
        Samples.ranking(Samples.labels("a b c d e"), Samples.figures("? 1.04 1.01 -2 1.049"), 2)
            .sorted();

    assertThat(sorted.categories()).extracting(Label::zh).containsExactly("e", "b", "c", "d", "a");
    assertThat(sorted.categories().get(sorted.accent()).zh()).isEqualTo("c");
    assertThat(sorted.bars().values().get(4).isKnown()).isFalse();
  }

  @Test
  void waterfall_reaches_its_closing_level() {
    assertThatThrownBy(
            () ->
                new ChartModel.Waterfall(
                    Samples.HEAD, Samples.labels("a b c"), money("100 20 150")))
        .hasMessage("Invalid waterfall: '150' (opening and changes reach 120)");
  }

  @Test
  void waterfall_forgives_the_rounding_of_its_steps() {
    ChartModel.Waterfall chart =
        new ChartModel.Waterfall(Samples.HEAD, Samples.labels("a b c"), money("100.4 20.4 122"));

    assertThat(chart.steps().values()).hasSize(3);
  }

  @Test
  void no_two_regions_share_a_tile() {
    ChartModel.Tile same = new ChartModel.Tile(1, 1);
    assertThatThrownBy(
            () ->
                new ChartModel.TileMap(
                    Samples.HEAD,
                    Samples.labels("a b"),
                    percent("1 2"),
                    List.of(same, same),
                    List.of(BigDecimal.ONE)))
        .hasMessage("Invalid tiles: 2 for 2 regions (one each, no place twice)");
  }

  @Test
  void breaks_rise() {
    assertThatThrownBy(
            () ->
                new ChartModel.TileMap(
                    Samples.HEAD,
                    Samples.labels("a"),
                    percent("1"),
                    List.of(new ChartModel.Tile(0, 0)),
                    List.of(BigDecimal.TEN, BigDecimal.ONE)))
        .hasMessage("Invalid breaks: '[10, 1]' (1 to 5, rising)");
  }

  @Test
  void a_missing_figure_is_a_gap_in_the_drawn_data_and_never_zero() {
    List<Figure> values = Samples.figures("1 ? 0");

    assertThat(Grid.of(List.of(Series.columns(NAME, Samples.MONEY, 0, values))).getValue(0, 1))
        .isNull();
    assertThat(Grid.of(List.of(Series.columns(NAME, Samples.MONEY, 0, values))).getValue(0, 2))
        .isEqualTo(BigDecimal.ZERO);
  }
}
