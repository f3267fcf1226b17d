package org.yanhe.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.yanhe.documents.chart.ChartKinds;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.workbook.Plot;

/** What is particular to each kind of chart, beside its head, categories and series. */
final class ChartJson implements ChartKinds<ObjectNode> {
  private ChartJson() {}

  /** A chart for the page, with figures as they are printed. */
  static ObjectNode of(Plot plot) {
    ChartModel chart = plot.chart();
    ObjectNode node = chart.match(new ChartJson());
    node.set("number", Json.label(plot.number()));
    node.set("title", Json.label(chart.head().title()));
    node.set("subtitle", Json.label(chart.head().subtitle()));
    node.set("source", Json.label(chart.head().source()));
    node.set("alt", Json.label(plot.alternative()));
    node.set("categories", Json.labels(chart.categories()));
    ArrayNode series = node.putArray("series");
    chart.series().forEach(s -> series.add(series(s)));
    return node;
  }

  private static ObjectNode series(Series series) {
    ObjectNode node = Json.object();
    node.set("label", Json.label(series.label()));
    node.set("unit", Json.label(series.unit().label()));
    node.put("line", series.mark() == Series.Mark.LINE);
    node.put("right", series.side() == Series.Side.RIGHT);
    ArrayNode values = node.putArray("values");
    series.values().forEach(figure -> values.add(Printed.of(figure, series.decimals())));
    return node;
  }

  private static ObjectNode kind(String kind) {
    return Json.object().put("kind", kind);
  }

  @Override
  public ObjectNode columnLine(ChartModel.ColumnLine chart) {
    return kind("column-line");
  }

  @Override
  public ObjectNode stacked(ChartModel.Stacked chart) {
    return kind("stacked").put("share", chart.stacking() == ChartModel.Stacking.SHARE);
  }

  @Override
  public ObjectNode doughnut(ChartModel.Doughnut chart) {
    ObjectNode node = kind("doughnut");
    node.set("centre", Json.label(chart.centre()));
    return node;
  }

  @Override
  public ObjectNode ranking(ChartModel.Ranking chart) {
    return kind("ranking").put("accent", chart.accent());
  }

  @Override
  public ObjectNode radar(ChartModel.Radar chart) {
    return kind("radar").put("full", chart.full().toPlainString());
  }

  @Override
  public ObjectNode heatMap(ChartModel.HeatMap chart) {
    return kind("heat-map");
  }

  @Override
  public ObjectNode tileMap(ChartModel.TileMap chart) {
    ObjectNode node = kind("tile-map");
    ArrayNode tiles = node.putArray("tiles");
    chart.tiles().forEach(tile -> tiles.addArray().add(tile.column()).add(tile.row()));
    return node;
  }

  @Override
  public ObjectNode treemap(ChartModel.Treemap chart) {
    return kind("treemap");
  }

  @Override
  public ObjectNode lines(ChartModel.Lines chart) {
    return kind("lines");
  }

  @Override
  public ObjectNode waterfall(ChartModel.Waterfall chart) {
    return kind("waterfall");
  }

  @Override
  public ObjectNode rankInterval(ChartModel.RankInterval chart) {
    return kind("rank-interval");
  }
}
