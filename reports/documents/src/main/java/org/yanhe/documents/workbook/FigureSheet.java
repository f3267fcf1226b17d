package org.yanhe.documents.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRelativeRect;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTPicture;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.chart.DrawnCharts;
import org.yanhe.documents.office.NativeChart;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** The figures of a chapter, two on a page. */
final class FigureSheet {
  private static final int PAGE = Paper.digits(Orientation.PORTRAIT);
  private static final double ROW = 15;
  private static final double WIDTH = 468;
  private static final double HEIGHT = 255;
  private static final double BAR = 17;
  private static final double PRINTED = 690;

  private final Grid grid;
  private final Language language;
  private final ChartDataSheet data;
  private final DrawnCharts pictures;
  private final PageBreaks breaks;
  private int row;
  private int shapes;

  FigureSheet(Grid grid, Language language, ChartDataSheet data, DrawnCharts pictures) {
    this.grid = grid;
    this.language = language;
    this.data = data;
    this.pictures = pictures;
    this.breaks = new PageBreaks(grid.sheet(), PRINTED);
  }

  /** The name of the sheet of a chapter's figures: the first and the last number. */
  static Label name(List<Exhibit> exhibits) {
    Label first = exhibits.get(0).number();
    Label last = exhibits.get(exhibits.size() - 1).number();
    return first.equals(last)
        ? first
        : new Label(first.zh() + "至" + last.zh(), first.en() + " to " + last.en());
  }

  /** The first row of each figure, which the contents lead to; no height depends on fonts. */
  Map<Label, Integer> write(List<Exhibit> exhibits, String contents, String book, String chapter) {
    grid.widths(PAGE, 2, 12);
    grid.link(grid.text(0, 2, Words.BACK.in(language), Faces.LINK), contents);
    Map<Label, Integer> rows = new LinkedHashMap<>();
    for (Exhibit exhibit : exhibits) {
      startPage(exhibit);
      rows.put(exhibit.number(), row);
      int from = row;
      exhibit.match(this::picture, this::plot);
      row++;
      breaks.add((row - from) * ROW);
    }
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 0, row - 1);
    // a reader whose font is wider cannot scale a sheet with page breaks: it would cut both sides
    grid.sheet().setHorizontallyCenter(false);
    Paper.runningHeads(grid.sheet(), language, book, chapter);
    return rows;
  }

  private void startPage(Exhibit exhibit) {
    breaks.keep(
        row,
        exhibit.match(picture -> picture.height() + ROW, plot -> room(plot.chart()) + 5 * ROW));
  }

  private Exhibit plot(Plot plot) {
    head(plot.chart());
    if (NativeChart.exists(plot.chart())) {
      nativeChart(plot);
    } else {
      drawn(plot, pictures.of(plot.chart()));
    }
    return plot;
  }

  private void head(ChartModel chart) {
    line(chart.head().caption(language), Faces.FIGURE_TITLE);
    if (language == Language.ZH) {
      line(chart.head().caption(Language.EN), Faces.FIGURE_ENGLISH);
    }
  }

  private void nativeChart(Plot plot) {
    line(subtitle(plot.chart()), Faces.NOTE);
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, 1, row + 1));
    NativeChart.draw(chart, data.of(plot.chart()), language);
    describe(
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr(), plot);
    double height = height(plot.chart());
    exactSize(drawing.getCTDrawing(), WIDTH, height);
    room(height);
    line(plot.chart().head().source().in(language) + gaps(plot.chart()), Faces.NOTE);
  }

  /** The picture without its head, foot and edges: the cells around it say the same. */
  private void drawn(Plot plot, Charts.Framed framed) {
    line(framed.subtitle(), Faces.NOTE);
    CTPicture picture = placed(framed.png(), plot);
    CTRelativeRect cut = picture.getBlipFill().addNewSrcRect();
    cut.setL(part(framed.side() / Charts.WIDTH));
    cut.setR(part(framed.side() / Charts.WIDTH));
    cut.setT(part(framed.head() / framed.height()));
    cut.setB(part(framed.foot() / framed.height()));
    double height = framed.height() - framed.head() - framed.foot();
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    exactSize(drawing.getCTDrawing(), Charts.WIDTH - 2 * framed.side(), height);
    room(height);
    line(framed.source(), Faces.NOTE);
  }

  /** In thousandths of a per cent. */
  private static int part(double share) {
    return (int) Math.round(share * 100_000);
  }

  private double room(ChartModel chart) {
    if (NativeChart.exists(chart)) {
      return height(chart);
    }
    Charts.Framed framed = pictures.of(chart);
    return framed.height() - framed.head() - framed.foot();
  }

  /** Rankings grow with their bars, up to a page. */
  private static double height(ChartModel chart) {
    double bars = chart instanceof ChartModel.Ranking ? BAR * chart.categories().size() : 0;
    return Math.min(PRINTED - 6 * ROW, Math.max(HEIGHT, bars));
  }

  /** The unit line; a ring adds what its centre would say. */
  private String subtitle(ChartModel chart) {
    String line = chart.head().subtitle().in(language);
    String centre = chart instanceof ChartModel.Doughnut ring ? ring.centre().in(language) : "";
    return line.contains(centre) ? line : line + "  " + centre;
  }

  /** Says what a gap means, where there is one. */
  private String gaps(ChartModel chart) {
    boolean whole =
        chart.series().stream().flatMap(s -> s.values().stream()).allMatch(Figure::isKnown);
    return whole ? "" : "  " + Words.CHART_GAPS.in(language);
  }

  private void line(String text, Face face) {
    grid.text(row, 0, text, face);
    grid.height(row++, ROW + (face.size() > 10 ? 3 : 0));
  }

  private Exhibit picture(Picture picture) {
    placed(picture.png(), picture);
    exactSize(
        grid.sheet().createDrawingPatriarch().getCTDrawing(), picture.width(), picture.height());
    room(picture.height());
    return picture;
  }

  private CTPicture placed(byte[] png, Exhibit exhibit) {
    int index = grid.sheet().getWorkbook().addPicture(png, Workbook.PICTURE_TYPE_PNG);
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    XSSFPicture placed =
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 0, row, 1, row + 1), index);
    describe(placed.getCTPicture().getNvPicPr().getCNvPr(), exhibit);
    return placed.getCTPicture();
  }

  private void room(double points) {
    for (double left = points; left > 0; left -= ROW) {
      grid.height(row++, ROW);
    }
  }

  /** Names it, and numbers it: the library counts charts and pictures apart, so numbers collide. */
  private void describe(CTNonVisualDrawingProps properties, Exhibit exhibit) {
    properties.setId(1L + ++shapes);
    properties.setName(exhibit.number().in(language) + " " + exhibit.title().in(language));
    properties.setDescr(exhibit.alternative().in(language));
  }

  /** Anchors the newest object by one corner and its size, so that widths do not stretch it. */
  private void exactSize(CTDrawing drawing, double width, double height) {
    int last = drawing.sizeOfTwoCellAnchorArray() - 1;
    CTTwoCellAnchor stretched = drawing.getTwoCellAnchorArray(last);
    CTOneCellAnchor fixed = drawing.addNewOneCellAnchor();
    CTMarker corner = fixed.addNewFrom();
    corner.setCol(0);
    corner.setColOff(0);
    corner.setRow(row);
    corner.setRowOff(0);
    fixed.addNewExt().setCx(Units.toEMU(width));
    fixed.getExt().setCy(Units.toEMU(height));
    if (stretched.isSetPic()) {
      fixed.addNewPic().set(stretched.getPic());
    } else {
      fixed.addNewGraphicFrame().set(stretched.getGraphicFrame());
    }
    fixed.addNewClientData();
    drawing.removeTwoCellAnchor(last);
  }
}
