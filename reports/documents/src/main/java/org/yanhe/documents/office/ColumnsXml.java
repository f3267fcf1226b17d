package org.yanhe.documents.office;

import java.awt.Color;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STBarGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STGrouping;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.yanhe.documents.chart.Palette;
import org.yanhe.model.text.Language;

/** Groups of bars and lines that share axes. Series keep their number over the whole chart. */
final class ColumnsXml {
  private final CTPlotArea area;
  private final SeriesXml series;
  private final Language language;

  ColumnsXml(CTPlotArea area, SeriesXml series, Language language) {
    this.area = area;
    this.series = series;
    this.language = language;
  }

  /**
   * How bars stand to each other.
   *
   * @param bare which bars have no label, by series and category
   */
  record BarLook(
      STBarDir.Enum direction,
      STBarGrouping.Enum grouping,
      STDLblPos.@Nullable Enum labels,
      int gap,
      BiPredicate<Integer, Integer> bare) {
    BarLook(
        STBarDir.Enum direction,
        STBarGrouping.Enum grouping,
        STDLblPos.@Nullable Enum labels,
        int gap) {
      this(direction, grouping, labels, gap, (series, category) -> false);
    }

    BarLook bare(BiPredicate<Integer, Integer> some) {
      return new BarLook(direction, grouping, labels, gap, some);
    }
  }

  CTBarChart bars(List<Integer> indices, BarLook look, long categories, long values) {
    CTBarChart chart = area.addNewBarChart();
    chart.addNewBarDir().setVal(look.direction());
    chart.addNewGrouping().setVal(look.grouping());
    chart.addNewVaryColors().setVal(false);
    for (int index : indices) {
      bar(chart.addNewSer(), index, look);
    }
    chart.addNewGapWidth().setVal(look.gap());
    boolean stacked = look.grouping() != STBarGrouping.CLUSTERED;
    chart.addNewOverlap().setVal((byte) (stacked ? 100 : 0));
    chart.addNewAxId().setVal(categories);
    chart.addNewAxId().setVal(values);
    return chart;
  }

  private void bar(CTBarSer bar, int index, BarLook look) {
    Color colour = Palette.series(index);
    bar.addNewIdx().setVal(index);
    bar.addNewOrder().setVal(index);
    series.name(bar.addNewTx(), index);
    ChartXml.fill(bar.addNewSpPr(), colour);
    bar.addNewInvertIfNegative().setVal(false);
    if (look.labels() != null) {
      Color ink = look.labels() == STDLblPos.CTR ? Palette.inkOn(colour) : Palette.INK;
      CTDLbls labels = bar.addNewDLbls();
      for (int i = 0; i < series.series(index).values().size(); i++) {
        if (look.bare().test(index, i)) {
          CTDLbl none = labels.addNewDLbl();
          none.addNewIdx().setVal(i);
          none.addNewDelete().setVal(true);
        }
      }
      ChartXml.labels(
          labels, format(index), new ChartXml.LabelStyle(look.labels(), ink, false), language);
    }
    series.categories(bar.addNewCat());
    series.values(bar.addNewVal(), index);
  }

  private String format(int index) {
    return ChartXml.format(series.series(index).decimals());
  }

  /** Lines with markers; labels at the given side of each, or none. */
  void lines(List<Integer> indices, List<STDLblPos.Enum> labels, long categories, long values) {
    CTLineChart chart = area.addNewLineChart();
    chart.addNewGrouping().setVal(STGrouping.STANDARD);
    chart.addNewVaryColors().setVal(false);
    for (int i = 0; i < indices.size(); i++) {
      int index = indices.get(i);
      STDLblPos.@Nullable Enum side = labels.isEmpty() ? null : labels.get(i);
      CTLineSer line = chart.addNewSer();
      ChartXml.seriesLine(line.addNewSpPr(), lineColour(index, indices), i);
      line(line, index, side, lineColour(index, indices));
    }
    chart.addNewMarker().setVal(true);
    chart.addNewAxId().setVal(categories);
    chart.addNewAxId().setVal(values);
  }

  /** One line over columns is accented; several take the colours of their numbers. */
  private static Color lineColour(int index, List<Integer> indices) {
    return indices.size() == 1 && index > 0 ? Palette.ACCENT : Palette.line(index);
  }

  private void line(CTLineSer line, int index, STDLblPos.@Nullable Enum side, Color colour) {
    line.addNewIdx().setVal(index);
    line.addNewOrder().setVal(index);
    series.name(line.addNewTx(), index);
    marker(line.addNewMarker(), index, colour);
    if (side != null) {
      ChartXml.labels(
          line.addNewDLbls(),
          format(index),
          new ChartXml.LabelStyle(side, ink(colour), false),
          language);
    }
    series.categories(line.addNewCat());
    series.values(line.addNewVal(), index);
    line.addNewSmooth().setVal(false);
  }

  /** Figures in a light colour could not be read. */
  private static Color ink(Color colour) {
    return Palette.inkOn(colour).equals(Color.WHITE) ? colour : Palette.INK;
  }

  /** A form for each line, so that grey print tells them apart. */
  static void marker(CTMarker marker, int index, Color colour) {
    List<STMarkerStyle.Enum> forms =
        List.of(
            STMarkerStyle.CIRCLE,
            STMarkerStyle.SQUARE,
            STMarkerStyle.TRIANGLE,
            STMarkerStyle.DIAMOND);
    marker.addNewSymbol().setVal(forms.get(index % forms.size()));
    marker.addNewSize().setVal((short) 6);
    CTShapeProperties shape = marker.addNewSpPr();
    ChartXml.fill(shape, Color.WHITE);
    ChartXml.line(shape, colour, 1.25);
  }
}
