package org.yanhe.documents.workbook;

import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Language;

/** A picture on a sheet of its own. */
final class PictureSheet {
  private static final double ROW = 15;

  private final Grid grid;
  private final Picture picture;
  private final Language language;

  PictureSheet(Grid grid, Picture picture, Language language) {
    this.grid = grid;
    this.picture = picture;
    this.language = language;
  }

  void write(String contents, String book, String chapter) {
    String title = picture.number().in(language) + "  " + picture.title().in(language);
    grid.widths(Paper.digits(Orientation.PORTRAIT), 2, 12);
    grid.text(0, 0, title, Faces.TITLE);
    grid.height(0, 8 + 22.0 * TextWidth.lines(title, Paper.digits(Orientation.PORTRAIT) * 10 / 16));
    if (language == Language.ZH) {
      grid.text(1, 0, picture.number().en() + "  " + picture.title().en(), Faces.TITLE_ENGLISH);
    }
    place(3);
    int lastRow = 4 + (int) Math.ceil(picture.height() / ROW);
    for (int row = 3; row <= lastRow; row++) {
      grid.height(row, ROW);
    }
    Paper.a4(grid.sheet(), Orientation.PORTRAIT, 0, lastRow);
    Paper.runningHeads(grid.sheet(), book, chapter);
    grid.link(grid.text(0, 2, Words.BACK.in(language), Faces.LINK), contents);
  }

  private void place(int row) {
    int index = grid.sheet().getWorkbook().addPicture(picture.png(), Workbook.PICTURE_TYPE_PNG);
    XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 0, row, 1, row + 1);
    XSSFPicture placed = drawing.createPicture(anchor, index);
    CTNonVisualDrawingProps properties = placed.getCTPicture().getNvPicPr().getCNvPr();
    properties.setName(picture.number().in(language));
    properties.setDescr(picture.alternative().in(language));
    exactSize(drawing.getCTDrawing(), row);
  }

  /** Anchors the newest picture by one corner and its size, so that widths do not stretch it. */
  private void exactSize(CTDrawing drawing, int row) {
    int last = drawing.sizeOfTwoCellAnchorArray() - 1;
    CTTwoCellAnchor stretched = drawing.getTwoCellAnchorArray(last);
    CTOneCellAnchor fixed = drawing.addNewOneCellAnchor();
    CTMarker corner = fixed.addNewFrom();
    corner.setCol(0);
    corner.setColOff(0);
    corner.setRow(row);
    corner.setRowOff(0);
    fixed.addNewExt().setCx(Units.toEMU(picture.width()));
    fixed.getExt().setCy(Units.toEMU(picture.height()));
    fixed.addNewPic().set(stretched.getPic());
    fixed.addNewClientData();
    drawing.removeTwoCellAnchor(last);
  }
}
