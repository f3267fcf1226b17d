package org.yanhe.documents.office;

import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScaling;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STAxPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrosses;
import org.openxmlformats.schemas.drawingml.x2006.chart.STLblAlgn;
import org.openxmlformats.schemas.drawingml.x2006.chart.STOrientation;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickMark;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextVerticalType;
import org.yanhe.documents.chart.Palette;
import org.yanhe.model.text.Language;

/** The axes of native charts: labels and light gridlines, no ticks. */
final class AxesXml {
  static final long CATEGORIES = 1;
  static final long VALUES = 2;
  static final long RIGHT_CATEGORIES = 3;
  static final long RIGHT_VALUES = 4;

  private final CTPlotArea area;
  private final Language language;

  AxesXml(CTPlotArea area, Language language) {
    this.area = area;
    this.language = language;
  }

  /** Categories along the bottom, below the lowest value even where values are negative. */
  void categories() {
    category(CATEGORIES, VALUES, STAxPos.B, STOrientation.MIN_MAX, false);
  }

  /** Categories down the left side, the first on top. */
  void categoriesFromTop() {
    category(CATEGORIES, VALUES, STAxPos.L, STOrientation.MAX_MIN, false);
  }

  private void category(
      long id, long crosses, STAxPos.Enum side, STOrientation.Enum order, boolean hidden) {
    CTCatAx axis = area.addNewCatAx();
    axis.addNewAxId().setVal(id);
    axis.addNewScaling().addNewOrientation().setVal(order);
    axis.addNewDelete().setVal(hidden);
    axis.addNewAxPos().setVal(side);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.LOW);
    ChartXml.line(axis.addNewSpPr(), Palette.AXIS, 0.75);
    upright(axis.addNewTxPr());
    axis.addNewCrossAx().setVal(crosses);
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewAuto().setVal(true);
    axis.addNewLblAlgn().setVal(STLblAlgn.CTR);
    axis.addNewLblOffset().setVal(100);
    axis.addNewNoMultiLvlLbl().setVal(false);
  }

  /** Names that lack room are broken into lines and not turned. */
  private void upright(CTTextBody text) {
    ChartXml.text(text, language, 9, Palette.INK);
    text.getBodyPr().setRot(0);
    text.getBodyPr().setVert(STTextVerticalType.HORZ);
  }

  /** Values on the left with gridlines. */
  void values(AxisRange range, String format) {
    CTValAx axis = value(VALUES, CATEGORIES, STAxPos.L, range, format);
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
  }

  /** A second axis on the right, with hidden categories of its own and no gridlines. */
  void rightValues(AxisRange range, String format) {
    category(RIGHT_CATEGORIES, RIGHT_VALUES, STAxPos.B, STOrientation.MIN_MAX, true);
    CTValAx axis = value(RIGHT_VALUES, RIGHT_CATEGORIES, STAxPos.R, range, format);
    axis.addNewCrosses().setVal(STCrosses.MAX);
    axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
  }

  /** No visible value axis: the bars carry their values. */
  void hiddenValues(AxisRange range, String format) {
    CTValAx axis = value(VALUES, CATEGORIES, STAxPos.B, range, format);
    axis.getDelete().setVal(true);
    axis.addNewCrosses().setVal(STCrosses.AUTO_ZERO);
    axis.addNewCrossBetween().setVal(STCrossBetween.BETWEEN);
  }

  private CTValAx value(long id, long crosses, STAxPos.Enum side, AxisRange range, String format) {
    CTValAx axis = area.addNewValAx();
    axis.addNewAxId().setVal(id);
    CTScaling scaling = axis.addNewScaling();
    scaling.addNewOrientation().setVal(STOrientation.MIN_MAX);
    scaling.addNewMax().setVal(range.high());
    scaling.addNewMin().setVal(range.low());
    axis.addNewDelete().setVal(false);
    axis.addNewAxPos().setVal(side);
    if (id == VALUES && side == STAxPos.L) {
      ChartXml.line(axis.addNewMajorGridlines().addNewSpPr(), Palette.GRID, 0.75);
    }
    axis.addNewNumFmt().setFormatCode(format);
    axis.getNumFmt().setSourceLinked(false);
    axis.addNewMajorTickMark().setVal(STTickMark.NONE);
    axis.addNewMinorTickMark().setVal(STTickMark.NONE);
    axis.addNewTickLblPos().setVal(STTickLblPos.NEXT_TO);
    ChartXml.noLine(axis.addNewSpPr());
    axis.addNewCrossAx().setVal(crosses);
    axis.addNewMajorUnit().setVal(range.step());
    return axis;
  }
}
