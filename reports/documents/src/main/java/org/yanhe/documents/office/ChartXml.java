package org.yanhe.documents.office;

import java.awt.Color;
import java.util.List;
import org.apache.poi.util.Units;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.yanhe.documents.chart.Palette;
import org.yanhe.model.text.Language;

/** Small pieces of DrawingML that every native chart is made of. */
final class ChartXml {
  private static final List<STPresetLineDashVal.Enum> DASHES =
      List.of(STPresetLineDashVal.DASH, STPresetLineDashVal.SYS_DOT, STPresetLineDashVal.DASH_DOT);

  private ChartXml() {}

  static void fill(CTShapeProperties shape, Color colour) {
    colour(shape.addNewSolidFill(), colour);
  }

  static void line(CTShapeProperties shape, Color colour, double points) {
    CTLineProperties line = shape.addNewLn();
    line.setW(Units.toEMU(points));
    colour(line.addNewSolidFill(), colour);
  }

  /** A line of a chart by its place among them: solid, dashed, dotted, then both. */
  static void seriesLine(CTShapeProperties shape, Color colour, int place) {
    line(shape, colour, 2);
    if (place > 0) {
      shape.getLn().addNewPrstDash().setVal(DASHES.get((place - 1) % DASHES.size()));
    }
  }

  static void noLine(CTShapeProperties shape) {
    shape.addNewLn().addNewNoFill();
  }

  private static void colour(CTSolidColorFillProperties fill, Color colour) {
    fill.addNewSrgbClr()
        .setVal(
            new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()});
  }

  /** A typeface for all text of a chart, and square corners. */
  static void frame(CTChartSpace space, Language language) {
    (space.isSetRoundedCorners() ? space.getRoundedCorners() : space.addNewRoundedCorners())
        .setVal(false);
    space.addNewLang().setVal(language == Language.ZH ? "zh-CN" : "en-US");
    CTShapeProperties ground = space.addNewSpPr();
    fill(ground, Color.WHITE);
    noLine(ground);
    text(space.addNewTxPr(), language, 9, Palette.INK);
  }

  static void text(CTTextBody body, Language language, double size, Color colour) {
    body.addNewBodyPr();
    CTTextCharacterProperties run = body.addNewP().addNewPPr().addNewDefRPr();
    run.setSz((int) (size * 100));
    colour(run.addNewSolidFill(), colour);
    run.addNewLatin().setTypeface(Typeface.SONG.family(language));
    run.addNewEa().setTypeface(Typeface.SONG.family(language));
  }

  /** Where labels stand and in which ink. */
  record LabelStyle(STDLblPos.@Nullable Enum position, Color ink, boolean percent) {}

  /** Labels with the values of a series, or its parts in per cent. */
  static void labels(CTDLbls labels, String format, LabelStyle style, Language language) {
    CTNumFmt number = labels.addNewNumFmt();
    number.setFormatCode(format);
    number.setSourceLinked(false);
    CTShapeProperties ground = labels.addNewSpPr();
    ground.addNewNoFill();
    noLine(ground);
    text(labels.addNewTxPr(), language, 8, style.ink());
    if (style.position() != null) {
      labels.addNewDLblPos().setVal(style.position());
    }
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(!style.percent());
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(style.percent());
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** A number format with grouped thousands. */
  static String format(int decimals) {
    return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
  }
}
