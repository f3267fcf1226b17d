package org.yanhe.documents.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.documents.sentence.TextRelease;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/** The way from a figure to its definition, its inputs and its files, within the workbook alone. */
class DataAnnexTest {
  private static final String SHA256 =
      "c0ffee0123456789c0ffee0123456789c0ffee0123456789c0ffee0123456789";

  @TempDir private Path folder;
  private PublicRelease release;

  @BeforeEach
  void write() throws IOException {
    PublicRelease text =
        TextRelease.of(
            folder,
            """
            share,6101,2022,_T,60,A,%,1
            share.change,6101,2022-03,_T,6,A,百分点,1
            total,6101,2022,_T,600,A,亿元,2
            total.growth-yoy,61,2022,_T,1.5,A,%,1
            """);
    Path catalogue = folder.resolve("public/indicators.json");
    Files.writeString(
        catalogue,
        of(
            of(
                Files.readString(catalogue),
                "share",
                "\"kind\": \"share\", \"of\": \"total\"," + " \"within\": \"region\""),
            "share.change",
            "\"kind\": \"cumulative\", \"of\": \"total\""));
    Files.writeString(
        folder.resolve("public/rows.csv"),
        "indicator,region,period,class,rows\ntotal,6101,2022,_T,1200\n");
    Manifest.Input file = new Manifest.Input("d", "data/d.csv", SHA256, 1203, 1200, 2, 1);
    Manifest manifest = text.manifest();
    release =
        PublicRelease.of(
            folder,
            new Manifest(
                manifest.id(),
                manifest.title(),
                manifest.organisation(),
                manifest.region(),
                manifest.period(),
                manifest.asOf(),
                manifest.version(),
                manifest.projectSha256(),
                manifest.catalogueSha256(),
                "",
                List.of(file),
                List.of()));
  }

  private static String of(String catalogue, String code, String formula) {
    int at = catalogue.indexOf("\"kind\"", catalogue.indexOf("\"code\": \"" + code + "\""));
    return catalogue.substring(0, at) + formula + catalogue.substring(catalogue.indexOf('}', at));
  }

  @Test
  void a_figure_tells_the_figures_it_was_computed_from_and_its_rows() throws IOException {
    assertThat(lines(0, 11))
        .containsExactly(
            "Computed from (in brackets where it stands, if elsewhere)",
            "total\ntotal (Sample Province)",
            "total (2022-01 to 2022-03)",
            "",
            "total\ntotal (2021)");
    assertThat(lines(0, 10)).containsExactly("Rows added up", "", "", "1,200", "");
  }

  @Test
  void an_indicator_tells_its_formula_and_the_whole_checksum_of_its_definition()
      throws IOException {
    List<String> codes = lines(1, 0);
    int growth = codes.indexOf("total.growth-yoy");

    assertThat(lines(1, 2).get(growth)).contains("total over the same period last year");
    assertThat(lines(1, 4).get(growth))
        .hasSize(64)
        .isEqualTo(
            FrozenCatalogue.sha256(
                release.catalogue().get(IndicatorCode.parse("total.growth-yoy"))));
  }

  @Test
  void a_file_tells_its_rows_and_its_whole_checksum() throws IOException {
    assertThat(IntStream.range(0, 7).mapToObj(c -> line(2, c)))
        .containsExactly("d", "data/d.csv", "1,203", "1,200", "2", "1", SHA256);
  }

  @Test
  void every_sheet_is_printed_across_with_its_head_on_every_page() throws IOException {
    try (XSSFWorkbook book = book()) {
      assertThat(book)
          .hasSize(3)
          .allMatch(sheet -> sheet.getPrintSetup().getLandscape() && sheet.getFitToPage())
          .allMatch(sheet -> sheet.getRepeatingRows().formatAsString().equals("1:1"));
    }
  }

  private String line(int sheet, int column) {
    try {
      return lines(sheet, column).get(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> lines(int sheet, int column) throws IOException {
    DataFormatter printed = new DataFormatter();
    try (XSSFWorkbook book = book()) {
      return StreamSupport.stream(book.getSheetAt(sheet).spliterator(), false)
          .map((Row row) -> row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK))
          .map((Cell cell) -> printed.formatCellValue(cell))
          .toList();
    }
  }

  private XSSFWorkbook book() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DataAnnex.write(release, Language.EN, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
