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
  public Picture ranking(ChartModel.Ranking chart) {
    return new RankingPicture(chart, language).picture();
  }

  @Override
  public Picture stacked(ChartModel.Stacked chart) {
    throw undrawn();
  }

  @Override
  public Picture doughnut(ChartModel.Doughnut chart) {
    throw undrawn();
  }

  @Override
  public Picture radar(ChartModel.Radar chart) {
    throw undrawn();
  }

  @Override
  public Picture heatMap(ChartModel.HeatMap chart) {
    throw undrawn();
  }

  @Override
  public Picture tileMap(ChartModel.TileMap chart) {
    throw undrawn();
  }

  @Override
  public Picture treemap(ChartModel.Treemap chart) {
    throw undrawn();
  }

  @Override
  public Picture lines(ChartModel.Lines chart) {
    throw undrawn();
  }

  @Override
  public Picture waterfall(ChartModel.Waterfall chart) {
    throw undrawn();
  }

  @Override
  public Picture rankInterval(ChartModel.RankInterval chart) {
    throw undrawn();
  }

  private static UnsupportedOperationException undrawn() {
    return new UnsupportedOperationException("Cannot draw this kind of chart: not built yet.");
  }
}
