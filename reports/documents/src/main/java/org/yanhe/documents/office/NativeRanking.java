package org.yanhe.documents.office;

import java.awt.Color;
import java.util.List;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Palette;
import org.yanhe.model.text.Language;

/** Horizontal bars by rank: dark above the accented one, light below it. */
record NativeRanking(ChartModel.Ranking chart, Language language) implements NativeChart.Drawing {
  @Override
  public void draw(CTPlotArea area, SeriesXml series) {
    ColumnsXml.BarLook look =
        new ColumnsXml.BarLook(STBarDir.BAR, STBarGrouping.CLUSTERED, STDLblPos.OUT_END, 40);
    CTBarSer bars =
        new ColumnsXml(area, series, language)
            .bars(List.of(0), look, AxesXml.CATEGORIES, AxesXml.VALUES)
            .getSerArray(0);
    if (chart.accent() >= 0) {
      for (int i = chart.accent(); i < chart.categories().size(); i++) {
        colour(bars.addNewDPt(), i);
      }
    }
    AxesXml axes = new AxesXml(area, language);
    axes.categoriesFromTop();
    axes.hiddenValues(AxisRange.of(chart.series(), 0.12), ChartXml.format(chart.bars().decimals()));
  }

  private void colour(CTDPt point, int index) {
    Color colour = index == chart.accent() ? Palette.ACCENT : Palette.series(1);
    point.addNewIdx().setVal(index);
    point.addNewInvertIfNegative().setVal(false);
    point.addNewBubble3D().setVal(false);
    ChartXml.fill(point.addNewSpPr(), colour);
  }
}
