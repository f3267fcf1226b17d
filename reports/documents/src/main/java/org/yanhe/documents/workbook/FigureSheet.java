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
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.yanhe.documents.chart.ChartHead;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
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
  private int row;
  private double used;
  private int shapes;

  FigureSheet(Grid grid, Language language, ChartDataSheet data) {
    this.grid = grid;
    this.language = language;
    this.data = data;
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
      used += (row - from) * ROW;
    }
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 0, row - 1);
    // a reader whose font is wider cannot scale a sheet with page breaks: it would cut both sides
    grid.sheet().setHorizontallyCenter(false);
    Paper.runningHeads(grid.sheet(), language, book, chapter);
    return rows;
  }

  private void startPage(Exhibit exhibit) {
    double needed =
        exhibit.match(picture -> picture.height() + ROW, plot -> height(plot.chart()) + 5 * ROW);
    if (row > 0 && used + needed > PRINTED) {
      grid.sheet().setRowBreak(row - 1);
      used = 0;
    }
  }

  private Exhibit plot(Plot plot) {
    if (!NativeChart.exists(plot.chart())) {
      byte[] png = Charts.png(plot.chart(), language);
      return picture(Picture.wide(plot.number(), plot.title(), plot.alternative(), png, WIDTH));
    }
    ChartHead head = plot.chart().head();
    line(head.caption(language), Faces.FIGURE_TITLE);
    if (language == Language.ZH) {
      line(head.caption(Language.EN), Faces.FIGURE_ENGLISH);
    }
    line(subtitle(plot.chart()), Faces.NOTE);
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 0, row, 1, row + 1));
    NativeChart.draw(chart, data.of(plot.chart()), language);
    describe(
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr(), plot);
    double height = height(plot.chart());
    exactSize(drawing.getCTDrawing(), WIDTH, height);
    room(height);
    line(head.source().in(language) + gaps(plot.chart()), Faces.NOTE);
    return plot;
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
    int index = grid.sheet().getWorkbook().addPicture(picture.png(), Workbook.PICTURE_TYPE_PNG);
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    XSSFPicture placed =
        drawing.createPicture(drawing.createAnchor(0, 0, 0, 0, 0, row, 1, row + 1), index);
    describe(placed.getCTPicture().getNvPicPr().getCNvPr(), picture);
    exactSize(drawing.getCTDrawing(), picture.width(), picture.height());
    room(picture.height());
    return picture;
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
