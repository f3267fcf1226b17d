package org.yanhe.documents.office;

import java.awt.Color;
import java.math.BigDecimal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDoughnutChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPieSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTRadarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTRadarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STRadarStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Palette;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.office.ChartXml.LabelStyle;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/** Rings and radars. */
record NativeRound(Language language) {
  /** A slice below this share of the ring has no room for its label. */
  private static final double SMALLEST_LABELLED = 0.04;

  NativeChart.Drawing doughnut(ChartModel.Doughnut chart) {
    return (area, series) -> {
      CTDoughnutChart ring = area.addNewDoughnutChart();
      ring.addNewVaryColors().setVal(true);
      CTPieSer parts = ring.addNewSer();
      parts.addNewIdx().setVal(0);
      parts.addNewOrder().setVal(0);
      series.name(parts.addNewTx(), 0);
      for (int i = 0; i < chart.categories().size(); i++) {
        slice(parts.addNewDPt(), i);
      }
      labels(parts.addNewDLbls(), chart.parts());
      series.categories(parts.addNewCat());
      series.values(parts.addNewVal(), 0);
      ring.addNewFirstSliceAng().setVal(0);
      ring.addNewHoleSize().setVal((short) 55);
    };
  }

  private static void slice(CTDPt point, int index) {
    point.addNewIdx().setVal(index);
    point.addNewBubble3D().setVal(false);
    CTShapeProperties shape = point.addNewSpPr();
    ChartXml.fill(shape, Palette.series(index));
    ChartXml.line(shape, Color.WHITE, 1);
  }

  /** Shares in per cent; values where a part is withheld, because the whole is then unknown. */
  private void labels(CTDLbls labels, Series parts) {
    boolean whole = parts.values().stream().allMatch(Figure::isKnown);
    double sum =
        parts.values().stream()
            .flatMap(figure -> figure.number().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
    String format = whole ? "0.0%" : ChartXml.format(parts.decimals());
    for (int i = 0; i < parts.values().size(); i++) {
      double value = parts.values().get(i).number().map(BigDecimal::doubleValue).orElse(0.0);
      label(labels.addNewDLbl(), i, value >= SMALLEST_LABELLED * sum, format, whole);
    }
    ChartXml.labels(labels, format, new LabelStyle(null, Palette.INK, whole), language);
    labels.addNewShowLeaderLines().setVal(false);
  }

  private void label(CTDLbl label, int index, boolean shown, String format, boolean percent) {
    label.addNewIdx().setVal(index);
    if (!shown) {
      label.addNewDelete().setVal(true);
      return;
    }
    label.addNewNumFmt().setFormatCode(format);
    label.getNumFmt().setSourceLinked(false);
    CTShapeProperties ground = label.addNewSpPr();
    ground.addNewNoFill();
    ChartXml.noLine(ground);
    Color ink = Palette.inkOn(Palette.series(index));
    ChartXml.text(label.addNewTxPr(), language, 8, ink);
    label.addNewShowLegendKey().setVal(false);
    label.addNewShowVal().setVal(!percent);
    label.addNewShowCatName().setVal(false);
    label.addNewShowSerName().setVal(false);
    label.addNewShowPercent().setVal(percent);
    label.addNewShowBubbleSize().setVal(false);
  }

  NativeChart.Drawing radar(ChartModel.Radar chart) {
    return (area, series) -> {
      CTRadarChart radar = area.addNewRadarChart();
      radar.addNewRadarStyle().setVal(STRadarStyle.MARKER);
      radar.addNewVaryColors().setVal(false);
      for (int i = 0; i < chart.series().size(); i++) {
        profile(radar.addNewSer(), i, series);
      }
      radar.addNewAxId().setVal(AxesXml.CATEGORIES);
      radar.addNewAxId().setVal(AxesXml.VALUES);
      AxesXml axes = new AxesXml(area, language);
      axes.categories();
      axes.values(AxisRange.to(chart.full().doubleValue()), "0");
    };
  }

  private static void profile(CTRadarSer profile, int index, SeriesXml series) {
    Color colour = Palette.line(index);
    profile.addNewIdx().setVal(index);
    profile.addNewOrder().setVal(index);
    series.name(profile.addNewTx(), index);
    ChartXml.seriesLine(profile.addNewSpPr(), colour, index);
    ColumnsXml.marker(profile.addNewMarker(), index, colour);
    series.categories(profile.addNewCat());
    series.values(profile.addNewVal(), index);
  }
}
