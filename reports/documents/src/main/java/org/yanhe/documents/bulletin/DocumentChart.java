package org.yanhe.documents.bulletin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.office.ChartCells;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.NativeChart;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.text.Language;

/**
 * A chart in a text: native with its figures in an embedded workbook, or a picture where Office has
 * no such kind.
 *
 * @param document it stands in
 * @param language of its words
 * @param date of the embedded workbook
 */
record DocumentChart(XWPFDocument document, Language language, LocalDate date) {
  private static final double WIDTH = 440;
  private static final double HEIGHT = 225;
  private static final double BAR = 15;
  private static final String SHEET = "Sheet1";

  void write(Plot plot, XWPFRun run) throws IOException, InvalidFormatException {
    if (NativeChart.exists(plot.chart())) {
      drawn(plot.chart(), run);
    } else {
      picture(plot.chart(), run);
    }
    CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
    CTNonVisualDrawingProps properties = inline.getDocPr();
    properties.setName(plot.number().in(language));
    properties.setDescr(plot.alternative().in(language));
  }

  private void drawn(ChartModel model, XWPFRun run) throws IOException, InvalidFormatException {
    double bars = model instanceof ChartModel.Ranking ? BAR * model.categories().size() : 0;
    XWPFChart chart =
        document.createChart(run, Units.toEMU(WIDTH), Units.toEMU(Math.max(HEIGHT, bars)));
    ChartCells cells = new ChartCells(SHEET, 0, model);
    figures(chart.getWorkbook(), cells);
    NativeChart.draw(chart, cells, language);
  }

  /** The figures that an editor sees behind the chart. */
  private void figures(XSSFWorkbook workbook, ChartCells cells) {
    ChartModel model = cells.chart();
    FileProperties.dated(workbook, date);
    XSSFSheet sheet =
        workbook.getNumberOfSheets() == 0 ? workbook.createSheet(SHEET) : workbook.getSheetAt(0);
    workbook.setSheetName(0, SHEET);
    XSSFRow head = sheet.createRow(0);
    for (int s = 0; s < model.series().size(); s++) {
      head.createCell(cells.nameColumns() + s).setCellValue(cells.nameOf(s, language));
    }
    List<ChartCells.Name> names = cells.names(language);
    for (int c = 0; c < names.size(); c++) {
      XSSFRow row = sheet.createRow(c + 1);
      if (!names.get(c).group().isEmpty()) {
        row.createCell(0).setCellValue(names.get(c).group());
      }
      row.createCell(cells.nameColumns() - 1).setCellValue(names.get(c).name());
      for (int s = 0; s < model.series().size(); s++) {
        int column = cells.nameColumns() + s;
        model
            .series()
            .get(s)
            .values()
            .get(c)
            .number()
            .ifPresent(number -> row.createCell(column).setCellValue(number.doubleValue()));
      }
    }
  }

  private void picture(ChartModel model, XWPFRun run) throws IOException, InvalidFormatException {
    byte[] png = Charts.png(model, language);
    double height = Charts.height(model, language) * WIDTH / Charts.WIDTH;
    run.addPicture(
        new ByteArrayInputStream(png),
        PictureType.PNG,
        "figure-" + model.head().number() + ".png",
        Units.toEMU(WIDTH),
        Units.toEMU(height));
  }
}
