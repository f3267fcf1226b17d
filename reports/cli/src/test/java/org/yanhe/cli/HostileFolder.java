package org.yanhe.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
  }

  private static Charset gb18030() {
    return Charset.forName("GB18030");
  }

  private void containers() throws IOException {
    byte[] cut = "PAR1 and then nothing".getBytes(StandardCharsets.US_ASCII);
    file("cut-parquet", "parquet", "cut.parquet", cut);
    file("bomb", "xlsx", "bomb.xlsx", workbook(" ".repeat(100_000_000)));
    file(
        "doctype",
        "xlsx",
        "doctype.xlsx",
        workbook(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"));
    file("no-workbook", "xlsx", "no.xlsx", HEADER.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] workbook(String sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", TYPES);
      part(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
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
    file(dataset, "csv", dataset + ".csv", text.getBytes(StandardCharsets.UTF_8));
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
