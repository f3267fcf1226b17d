package org.yanhe.documents.chart;

/**
 * One branch for each kind of chart, so that a new kind is an error of the compiler wherever it is
 * not yet handled.
 *
 * @param <T> what a branch returns
 */
public interface ChartKinds<T> {
  /** Columns and lines on one or two axes. */
  T columnLine(ChartModel.ColumnLine chart);

  /** Stacked columns of amounts or shares. */
  T stacked(ChartModel.Stacked chart);

  /** Parts of a whole as a ring. */
  T doughnut(ChartModel.Doughnut chart);

  /** Horizontal bars by rank. */
  T ranking(ChartModel.Ranking chart);

  /** Profiles over dimensions. */
  T radar(ChartModel.Radar chart);

  /** A matrix of shaded cells. */
  T heatMap(ChartModel.HeatMap chart);

  /** Regions as shaded squares. */
  T tileMap(ChartModel.TileMap chart);

  /** Parts of a whole as areas. */
  T treemap(ChartModel.Treemap chart);

  /** Lines with the negative ground shaded. */
  T lines(ChartModel.Lines chart);

  /** Levels and the changes between them. */
  T waterfall(ChartModel.Waterfall chart);

  /** Ranks with their intervals. */
  T rankInterval(ChartModel.RankInterval chart);
}
