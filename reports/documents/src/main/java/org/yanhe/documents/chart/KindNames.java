package org.yanhe.documents.chart;

import org.yanhe.model.text.Label;

/** What each kind of chart is called. */
final class KindNames implements ChartKinds<Label> {
  @Override
  public Label columnLine(ChartModel.ColumnLine chart) {
    return new Label("柱线组合图", "Column and line chart");
  }

  @Override
  public Label stacked(ChartModel.Stacked chart) {
    return switch (chart.stacking()) {
      case AMOUNT -> new Label("堆积柱形图", "Stacked column chart");
      case SHARE -> new Label("百分比堆积柱形图", "100% stacked column chart");
    };
  }

  @Override
  public Label doughnut(ChartModel.Doughnut chart) {
    return new Label("环形图", "Doughnut chart");
  }

  @Override
  public Label ranking(ChartModel.Ranking chart) {
    return new Label("排名条形图", "Ranking bar chart");
  }

  @Override
  public Label radar(ChartModel.Radar chart) {
    return new Label("雷达图", "Radar chart");
  }

  @Override
  public Label heatMap(ChartModel.HeatMap chart) {
    return new Label("热力图", "Heat map");
  }

  @Override
  public Label tileMap(ChartModel.TileMap chart) {
    return new Label("方格地图", "Tile map");
  }

  @Override
  public Label treemap(ChartModel.Treemap chart) {
    return new Label("矩形树图", "Treemap");
  }

  @Override
  public Label lines(ChartModel.Lines chart) {
    return new Label("折线图", "Line chart");
  }

  @Override
  public Label waterfall(ChartModel.Waterfall chart) {
    return new Label("瀑布图", "Waterfall chart");
  }

  @Override
  public Label rankInterval(ChartModel.RankInterval chart) {
    return new Label("名次区间图", "Rank interval chart");
  }
}
