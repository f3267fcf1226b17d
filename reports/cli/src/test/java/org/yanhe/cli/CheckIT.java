package org.yanhe.cli;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a folder of hostile and messy files, on the built product. */
class CheckIT {
  @TempDir static Path folder;

  private static Product.Ended ended = new Product.Ended(-1, "", "");

  @BeforeAll
  static void check_once() throws IOException {
    HostileFolder.write(folder.resolve("project"));
    ended =
        Product.run(
            List.of(),
            "check",
            folder.resolve("project").toString(),
            "--out",
            folder.resolve("out").toString(),
            "--lang",
            "en");
  }

  @Test
  void it_ends_with_the_code_of_bad_input_and_without_a_stack_trace() {
    assertThat(ended.exitCode()).as(ended.err()).isEqualTo(3);
    assertThat(ended.err()).doesNotContain("\tat ", "Exception", "This is a bug");
    assertThat(ended.out()).doesNotContain("\u001b");
    assertThat(ended.lastLine()).isEqualTo(folder.resolve("out").toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "encoding.csv | Cannot read data/encoding.csv: ",
        "empty.csv | Cannot read data/empty.csv: it ends before row 1, its header",
        "open-quote.csv | Cannot read data/open-quote.csv: ",
        "open-header.csv | Cannot read data/open-header.csv: its header has a quote",
        "huge-line.csv | Cannot read data/huge-line.csv: ",
        "other-columns.csv | Cannot read data/other-columns.csv: ",
        "cut.parquet | Cannot read data/cut.parquet: it is no Parquet file",
        "damaged.parquet | its content is damaged",
        "utf-16.csv | Cannot read data/utf-16.csv: it is UTF-16, not UTF-8. Save it as UTF-8.",
        "false-gb.csv | Cannot read data/false-gb.csv: it is UTF-8, not GB18030.",
        "late-byte.csv | Cannot read data/late-byte.csv: byte 0xFF at offset 160023 (line 10002) is"
            + " not UTF-8. Declare",
        "escape.xlsx | Cannot read data/escape.xlsx: a part of it has a name that leads elsewhere.",
        "bomb.xlsx | Cannot read data/bomb.xlsx: it unpacks to far more",
        "doctype.xlsx | Cannot read data/doctype.xlsx: a part of it declares a document type",
        "no.xlsx | Cannot read data/no.xlsx: it is no workbook",
        "link.csv | Cannot read 'data/link.csv': it leads out of the project folder.",
        "31m | its name holds control characters. Rename it.",
        "missing.csv | nothing matches 'data/missing.csv'."
      })
  void a_file_that_cannot_be_read_is_told_in_one_sentence(String file, String sentence) {
    assertThat(ended.err().lines().filter(line -> line.contains(file)))
        .singleElement()
        .asString()
        .contains(sentence)
        .endsWith(".");
  }

  @Test
  void bad_rows_go_to_quarantine_and_no_row_is_lost() throws IOException {
    JsonNode quality = new ObjectMapper().readTree(folder.resolve("out/quality.json").toFile());

    assertThat(quality.at("/datasets/0/files/0").toString())
        .isEqualTo(
            "{\"file\":\"data/rows.csv\",\"read\":9,\"kept\":1,\"quarantined\":8,\"waived\":0,"
                + "\"unused_columns\":[]}");
    assertThat(quality.at("/datasets/1/files/0/read").asInt()).as("header only").isZero();
    assertThat(quality.at("/stops")).hasSize(18);
    assertThat(ended.out())
        .contains("data/rows.csv:3", "4 fields, not 2", "1234567890123456789", "NaN", "twice")
        .contains("data/cells.xlsx:D3", "data/cells.xlsx:D4", "data/cells.xlsx:D5", "#DIV/0!");
  }

  @Test
  void the_folder_holds_its_two_files_and_only_their_owner_reads_them() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(Files.getPosixFilePermissions(file))
                      .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE))
          .extracting(file -> file.getFileName().toString())
          .containsExactlyInAnyOrder("quality.json", "problems.xlsx");
    }
  }

  @Test
  void the_workbook_has_a_row_for_each_problem_and_computes_nothing() throws IOException {
    try (Workbook book =
        WorkbookFactory.create(Files.newInputStream(folder.resolve("out/problems.xlsx")))) {
      Sheet problems = book.getSheet("problems");

      assertThat(problems.getLastRowNum()).isEqualTo(11);
      for (Row row : problems) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
      }
      assertThat(book.getSheet("codes").getRow(0).getCell(3).getStringCellValue())
          .isEqualTo("code");
      assertThat(book.getSheet("figures").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("indicator");
      assertThat(problems.getRow(8).getCell(8).getStringCellValue()).isEqualTo("=1+1");
    }
  }
}
