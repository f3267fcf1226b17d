package org.yanhe.documents.chart;

import org.yanhe.model.text.Language;

/**
 * Chooses how a kind of chart is drawn.
 *
 * @param language of every text in the picture
 */
record Pictures(Language language) implements ChartKinds<Picture> {
  @Override
  public Picture columnLine(ChartModel.ColumnLine chart) {
    return new ColumnLinePicture(chart, language).picture();
  }

  @Override
  public Picture stacked(ChartModel.Stacked chart) {
    return new StackedPicture(chart, language).picture();
  }

  @Override
  public Picture doughnut(ChartModel.Doughnut chart) {
    return DoughnutDrawing.picture(chart, language);
  }

  @Override
  public Picture ranking(ChartModel.Ranking chart) {
    return new RankingPicture(chart, language).picture();
  }

  @Override
  public Picture radar(ChartModel.Radar chart) {
    return RadarDrawing.picture(chart, language);
  }

  @Override
  public Picture heatMap(ChartModel.HeatMap chart) {
    return HeatMapDrawing.picture(chart, language);
  }

  @Override
  public Picture tileMap(ChartModel.TileMap chart) {
    return TileMapDrawing.picture(chart, language);
  }

  @Override
  public Picture treemap(ChartModel.Treemap chart) {
    return TreemapDrawing.picture(chart, language);
  }

  @Override
  public Picture lines(ChartModel.Lines chart) {
    return new LinesPicture(chart, language).picture();
  }

  @Override
  public Picture waterfall(ChartModel.Waterfall chart) {
    return new WaterfallPicture(chart, language).picture();
  }

  @Override
  public Picture rankInterval(ChartModel.RankInterval chart) {
    return RankIntervalDrawing.picture(chart, language);
  }
}
