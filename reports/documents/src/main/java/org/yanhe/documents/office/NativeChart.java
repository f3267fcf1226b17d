package org.yanhe.documents.office;

import java.util.Optional;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLegendPos;
import org.yanhe.documents.chart.ChartKinds;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.model.text.Language;

/** Draws a chart that stays editable. Kinds that the spreadsheet lacks have none. */
public final class NativeChart {
  /** Fills a plot area. */
  interface Drawing {
    void draw(CTPlotArea area, SeriesXml series);
  }

  private NativeChart() {}

  /** Whether there is a native chart of this kind with something to show. */
  public static boolean exists(ChartModel chart) {
    return !chart.categories().isEmpty() && drawing(chart, Language.ZH).isPresent();
  }

  /** Draws the figures of the cells into an empty chart of a workbook or a text. */
  public static void draw(XDDFChart target, ChartCells cells, Language language) {
    Drawing drawing =
        drawing(cells.chart(), language)
            .orElseThrow(
                () ->
                    new IllegalArgumentException("Invalid native chart: " + cells.chart().head()));
    ChartXml.frame(target.getCTChartSpace(), language);
    CTChart chart = target.getCTChart();
    chart.addNewAutoTitleDeleted().setVal(true);
    drawing.draw(chart.getPlotArea(), new SeriesXml(cells, language));
    legend(chart, cells.chart());
    chart.addNewDispBlanksAs().setVal(STDispBlanksAs.GAP);
  }

  /** Slices are named on the right, series above; a single series needs no name. */
  private static void legend(CTChart chart, ChartModel model) {
    boolean ring = model instanceof ChartModel.Doughnut;
    if (ring || model.series().size() > 1) {
      chart.addNewLegend().addNewLegendPos().setVal(ring ? STLegendPos.R : STLegendPos.T);
      chart.getLegend().addNewOverlay().setVal(false);
    }
  }

  private static Optional<Drawing> drawing(ChartModel chart, Language language) {
    return chart.match(new Kinds(language));
  }

  /** Which kinds the spreadsheet draws itself. */
  private record Kinds(Language language) implements ChartKinds<Optional<Drawing>> {
    @Override
    public Optional<Drawing> columnLine(ChartModel.ColumnLine chart) {
      return Optional.of(new NativeColumns(chart, language)::columnLine);
    }

    @Override
    public Optional<Drawing> stacked(ChartModel.Stacked chart) {
      return Optional.of(new NativeColumns(chart, language).stacked(chart.stacking()));
    }

    @Override
    public Optional<Drawing> doughnut(ChartModel.Doughnut chart) {
      return Optional.of(new NativeRound(language).doughnut(chart));
    }

    @Override
    public Optional<Drawing> ranking(ChartModel.Ranking chart) {
      return Optional.of(new NativeRanking(chart, language));
    }

    @Override
    public Optional<Drawing> radar(ChartModel.Radar chart) {
      return Optional.of(new NativeRound(language).radar(chart));
    }

    @Override
    public Optional<Drawing> heatMap(ChartModel.HeatMap chart) {
      return Optional.empty();
    }

    @Override
    public Optional<Drawing> tileMap(ChartModel.TileMap chart) {
      return Optional.empty();
    }

    @Override
    public Optional<Drawing> treemap(ChartModel.Treemap chart) {
      return Optional.empty();
    }

    @Override
    public Optional<Drawing> lines(ChartModel.Lines chart) {
      return Optional.of(new NativeColumns(chart, language)::lines);
    }

    @Override
    public Optional<Drawing> waterfall(ChartModel.Waterfall chart) {
      return Optional.empty();
    }

    @Override
    public Optional<Drawing> rankInterval(ChartModel.RankInterval chart) {
      return Optional.empty();
    }
  }
}
