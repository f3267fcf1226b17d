package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeChartTest {
  private XSSFWorkbook workbook = new XSSFWorkbook();

  @BeforeAll
  void write() throws IOException {
    workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(YearbookWorkbook.write(SampleBook.book(), Language.ZH)));
  }

  @AfterAll
  void close() throws IOException {
    workbook.close();
  }

  private List<XSSFChart> charts() {
    return workbook.getSheet("图1-1至图1-7").getDrawingPatriarch().getCharts();
  }

  private CTPlotArea area(int chart) {
    return charts().get(chart).getCTChart().getPlotArea();
  }

  @Test
  void each_kind_of_the_yearbook_is_native() {
    assertThat(charts()).hasSize(6);
    assertThat(area(0).sizeOfBarChartArray()).isEqualTo(1);
    assertThat(area(0).sizeOfLineChartArray()).isEqualTo(1);
    assertThat(area(1).sizeOfDoughnutChartArray()).isEqualTo(1);
    assertThat(area(2).getBarChartArray(0).getGrouping().getVal().toString()).isEqualTo("stacked");
    assertThat(area(3).getBarChartArray(0).getBarDir().getVal().toString()).isEqualTo("bar");
    assertThat(area(4).sizeOfRadarChartArray()).isEqualTo(1);
    assertThat(area(5).sizeOfLineChartArray()).isEqualTo(1);
  }

  @Test
  void a_kind_that_spreadsheets_lack_stands_in_as_a_picture() {
    CTOneCellAnchor anchor =
        workbook
            .getSheet("图1-1至图1-7")
            .getDrawingPatriarch()
            .getCTDrawing()
            .getOneCellAnchorArray(6);

    assertThat(anchor.isSetPic()).isTrue();
  }

  @Test
  void columns_and_line_have_an_axis_each_and_their_own_numbers() {
    CTBarChart bars = area(0).getBarChartArray(0);
    CTLineChart lines = area(0).getLineChartArray(0);

    assertThat(area(0).sizeOfValAxArray()).isEqualTo(2);
    assertThat(lines.getAxIdArray(1).getVal()).isNotEqualTo(bars.getAxIdArray(1).getVal());
    assertThat(bars.getSerArray(0).getIdx().getVal()).isZero();
    assertThat(lines.getSerArray(0).getIdx().getVal()).isEqualTo(1);
    assertThat(lines.getGrouping().getVal().toString()).isEqualTo("standard");
  }

  @Test
  void every_cached_point_is_the_cell_it_links_to_and_a_withheld_one_is_missing_in_both() {
    List<CTNumRef> links = new ArrayList<>();
    for (int chart = 0; chart < 6; chart++) {
      CTPlotArea area = area(chart);
      area.getBarChartList()
          .forEach(c -> c.getSerList().forEach(s -> links.add(s.getVal().getNumRef())));
      area.getLineChartList()
          .forEach(c -> c.getSerList().forEach(s -> links.add(s.getVal().getNumRef())));
      area.getDoughnutChartList()
          .forEach(c -> c.getSerList().forEach(s -> links.add(s.getVal().getNumRef())));
      area.getRadarChartList()
          .forEach(c -> c.getSerList().forEach(s -> links.add(s.getVal().getNumRef())));
    }

    assertThat(links).hasSize(11);
    assertThat(links).allSatisfy(this::cacheEqualsCells);
  }

  private void cacheEqualsCells(CTNumRef link) {
    CellReference[] cells =
        new AreaReference(link.getF(), workbook.getSpreadsheetVersion()).getAllReferencedCells();
    XSSFSheet sheet = workbook.getSheet(cells[0].getSheetName());
    assertThat(link.getNumCache().getPtCount().getVal()).isEqualTo(cells.length);
    List<String> inCells = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      XSSFCell cell = sheet.getRow(cells[i].getRow()).getCell(cells[i].getCol());
      if (cell.getRawValue() != null) {
        inCells.add(i + " " + cell.getRawValue());
      }
    }
    List<String> inCache = new ArrayList<>();
    for (CTNumVal point : link.getNumCache().getPtList()) {
      inCache.add(point.getIdx() + " " + point.getV());
    }
    assertThat(inCache).isEqualTo(inCells);
  }

  @Test
  void every_chart_has_text_for_those_who_cannot_see_it() {
    assertThat(
            workbook
                .getSheet("图1-1至图1-7")
                .getDrawingPatriarch()
                .getCTDrawing()
                .getOneCellAnchorList())
        .hasSize(7)
        .extracting(
            anchor ->
                anchor.isSetPic()
                    ? anchor.getPic().getNvPicPr().getCNvPr().getDescr()
                    : anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getDescr())
        .allSatisfy(words -> assertThat(words).isNotBlank());
  }

  @Test
  void every_chart_and_picture_of_a_sheet_has_a_number_of_its_own() throws IOException {
    List<Exhibit> mixed = new ArrayList<>(SampleCharts.all());
    mixed.add(2, mixed.remove(mixed.size() - 1));
    Book plain = SampleBook.book();
    Chapter chapter = new Chapter(Label.same("1"), List.of(), List.of(), mixed);
    Book book =
        new Book(
            plain.title(),
            plain.subtitle(),
            plain.organisation(),
            plain.asOf(),
            plain.release(),
            List.of(chapter),
            List.of(),
            plain.symbols(),
            List.of());
    try (XSSFWorkbook written =
        new XSSFWorkbook(new ByteArrayInputStream(YearbookWorkbook.write(book, Language.ZH)))) {
      String sheet = FigureSheet.name(mixed).zh();

      assertThat(
              written.getSheet(sheet).getDrawingPatriarch().getCTDrawing().getOneCellAnchorList())
          .hasSize(mixed.size())
          .extracting(
              anchor ->
                  anchor.isSetPic()
                      ? anchor.getPic().getNvPicPr().getCNvPr().getId()
                      : anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr().getId())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void lines_differ_by_dashes_too_so_that_grey_print_tells_them_apart() {
    CTLineChart lines = area(5).getLineChartArray(0);

    assertThat(lines.sizeOfSerArray()).isGreaterThan(1);
    assertThat(lines.getSerArray(0).getSpPr().getLn().isSetPrstDash()).isFalse();
    assertThat(lines.getSerArray(1).getSpPr().getLn().getPrstDash().getVal())
        .isEqualTo(STPresetLineDashVal.DASH);
  }

  @Test
  void a_line_above_columns_stays_above_them() {
    var left = area(0).getValAxArray(0).getScaling();
    var right = area(0).getValAxArray(1).getScaling();
    double highestColumn = 10820 / left.getMax().getVal();
    double lowestPoint =
        (6.3 - right.getMin().getVal()) / (right.getMax().getVal() - right.getMin().getVal());

    assertThat(highestColumn).isLessThan(0.66);
    assertThat(lowestPoint).isGreaterThan(0.6);
  }
}
