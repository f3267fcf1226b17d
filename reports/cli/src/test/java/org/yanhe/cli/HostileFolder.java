package org.yanhe.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A project whose every dataset is delivered by somebody careless or hostile. */
final class HostileFolder {
  private static final String HEADER = "id,region,period,value\n";
  private static final String TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

  private final Path folder;
  private final StringBuilder sources = new StringBuilder("schema: 1\nsources:\n");

  private HostileFolder(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) throws IOException {
    HostileFolder hostile = new HostileFolder(folder);
    Files.createDirectories(folder.resolve("data"));
    hostile.rows();
    hostile.texts();
    hostile.containers();
    hostile.links();
    Files.writeString(folder.resolve("sources.yaml"), hostile.sources);
    Files.writeString(
        folder.resolve("project.yaml"),
        """
        schema: 1
        release: hostile
        title: {zh: 试验, en: Trial}
        organisation: {zh: 试验, en: Trial}
        region: "610600"
        periods: {first: 2022, last: 2022, frequencies: [year]}
        as-of: 2023-01-31
        catalogue: own
        """);
  }

  /** Rows that go to quarantine one by one while their neighbours are kept. */
  private void rows() throws IOException {
    csv(
        "rows",
        HEADER
            + "good,610602,2022,1\n"
            + "short,610602\n"
            + "long,610602,2022,1,2,3\n"
            + "nul\u0000byte,610602,2022,1\n"
            + "digits,610602,2022,1234567890123456789\n"
            + "nan,610602,2022,NaN\n"
            + "twice,610602,2022,1\n"
            + "twice,610602,2022,2\n"
            + "=HYPERLINK(\"http://x\"),610602,2022,=1+1\n");
    csv("header-only", HEADER);
  }

  private void texts() throws IOException {
    file("encoding", "csv", "encoding.csv", (HEADER + "甲,610602,2022,1\n").getBytes(gb18030()));
    csv("empty", "");
    csv("open-quote", HEADER + "a,610602,2022,\"1\n" + "b,610602,2022,1\n".repeat(10));
    csv("open-header", "id,\"region,period,value\nb,610602,2022,1\n");
    csv("huge-line", HEADER + "a,610602,2022," + "9".repeat(20_000_000) + "\n");
    csv("other-columns", "name,amount\na,1\n");
    file("utf-16", "csv", "utf-16.csv", (HEADER + "a,610602,2022,1\n").getBytes(UTF_16));
    String far = HEADER + "甲乙丙丁戊己庚辛壬癸子丑,610602,2022,1\n";
    file("false-gb", "csv, encoding: GB18030", "false-gb.csv", far.getBytes(UTF_8));
    String late = HEADER + "a,610602,2022,1\n".repeat(10_000);
    file("late-byte", "csv", "late-byte.csv", (late + "\u00ff").getBytes(ISO_8859_1));
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  private void containers() throws IOException {
    byte[] whole = Files.readAllBytes(Product.SAMPLE.resolve("data/shops.parquet"));
    file("cut-parquet", "parquet", "cut.parquet", Arrays.copyOf(whole, whole.length / 2));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 4, whole.length / 2, (byte) 0x55);
    file("damaged-parquet", "parquet", "damaged.parquet", damaged);
    mapped("damaged-parquet");
    file("escape", "xlsx", "escape.xlsx", escaping());
    file("cells", "xlsx", "cells.xlsx", badCells());
    file("bomb", "xlsx", "bomb.xlsx", workbook(" ".repeat(100_000_000)));
    file(
        "doctype",
        "xlsx",
        "doctype.xlsx",
        workbook(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"));
    file("no-workbook", "xlsx", "no.xlsx", HEADER.getBytes(UTF_8));
  }

  private static byte[] workbook(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return bytes.toByteArray();
  }

  /** A part that a careless program would write outside of the folder it unpacks into. */
  private static byte[] escaping() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "../../evil.xml", "<x/>");
    }
    return bytes.toByteArray();
  }

  /** A good row, then a word, an error and a formula without its value where a number belongs. */
  private static byte[] badCells() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("s");
      texts(sheet.createRow(0), "id", "region", "period", "value");
      for (int i = 1; i <= 4; i++) {
        texts(sheet.createRow(i), "r" + i, "610602", "2022");
      }
      sheet.getRow(1).createCell(3).setCellValue(1);
      sheet.getRow(2).createCell(3).setCellValue("一");
      sheet.getRow(3).createCell(3).setCellErrorValue(FormulaError.DIV0.getCode());
      sheet.getRow(4).createCell(3).setCellFormula("1+1");
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  private static void texts(Row row, String... texts) {
    for (String text : texts) {
      row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(text);
    }
  }

  /** Reads the columns of shops as those of the schema here. */
  private void mapped(String dataset) {
    String entry = "dataset: " + dataset + ",";
    int at = sources.indexOf(entry) + entry.length();
    sources.insert(at, " columns: {id: shop_id, period: opened},");
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }

  /** A link out of the project, and a name that would forge a line of the output. */
  private void links() throws IOException {
    Path outside = Files.writeString(folder.resolveSibling("outside.csv"), HEADER);
    Files.createSymbolicLink(folder.resolve("data/link.csv"), outside);
    source("link", "csv", "link.csv");
    Files.writeString(folder.resolve("data/name\u001b[31m.csv"), HEADER);
    source("name", "csv", "name*.csv");
    source("missing", "csv", "missing.csv");
  }

  private void csv(String dataset, String text) throws IOException {
    file(dataset, "csv", dataset + ".csv", text.getBytes(UTF_8));
  }

  private void file(String dataset, String format, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve("data").resolve(name), bytes);
    source(dataset, format, name);
  }

  private void source(String dataset, String format, String pattern) throws IOException {
    sources.append(
        "  - {dataset: %s, format: %s, files: \"data/%s\"}\n".formatted(dataset, format, pattern));
    Path schema = folder.resolve("schemas").resolve(dataset + ".yaml");
    Files.createDirectories(schema.getParent());
    Files.writeString(
        schema,
        """
        schema: 1
        dataset: %s
        label: {zh: 试验, en: Trial}
        grain: {zh: 一行, en: One row}
        columns:
          - {name: id, type: text, required: true, label: {zh: 代码, en: Id}}
          - {name: region, type: region, required: true, label: {zh: 地区, en: Region}}
          - {name: period, type: period, required: true, label: {zh: 时期, en: Period}}
          - {name: value, type: decimal, label: {zh: 数值, en: Value}}
        key: [id]
        region: region
        time: {column: period, frequency: year}
        """
            .formatted(dataset));
  }
}
