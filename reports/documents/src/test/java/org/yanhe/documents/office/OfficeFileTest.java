package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficeFileTest {
  private static final byte[] PICTURE = new byte[5000];

  private static byte[] file() throws IOException {
    try (XSSFWorkbook book = book()) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue(1);
      book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG);
      return OfficeFile.bytes(book);
    }
  }

  private static XSSFWorkbook book() {
    XSSFWorkbook book = new XSSFWorkbook();
    FileProperties.dated(book, LocalDate.of(2023, 5, 31));
    return book;
  }

  private static byte[] streamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SXSSFWorkbook book = OfficeFile.streamed(book(), 2, true)) {
      var sheet = book.createSheet("a");
      for (int row = 0; row < 9; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row);
      }
      book.write(out);
    }
    return out.toByteArray();
  }

  private static List<ZipEntry> entries(byte[] file) throws IOException {
    List<ZipEntry> entries = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        entries.add(part);
      }
    }
    return entries;
  }

  @Test
  void pictures_are_stored_and_everything_else_is_deflated() throws IOException {
    assertThat(entries(file()))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            part ->
                assertThat(part.getMethod())
                    .as(part.getName())
                    .isEqualTo(
                        part.getName().endsWith(".png") ? ZipEntry.STORED : ZipEntry.DEFLATED));
    assertThat(OfficeParts.of(file())).containsEntry("xl/media/image1.png", PICTURE);
  }

  @Test
  void every_part_has_the_same_date_and_the_content_types_come_first() throws IOException {
    assertThat(entries(file()).get(0).getName()).isEqualTo("[Content_Types].xml");
    assertThat(entries(file()))
        .extracting(ZipEntry::getTimeLocal)
        .containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
    assertThat(entries(streamed()))
        .extracting(ZipEntry::getTimeLocal)
        .containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
  }

  @Test
  void the_bytes_are_the_same_in_any_time_zone() throws IOException {
    byte[] whole = file();
    byte[] streamed = streamed();
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
    try {
      assertThat(file()).isEqualTo(whole);
      assertThat(streamed()).isEqualTo(streamed);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void a_streamed_workbook_holds_every_row() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(streamed()))) {
      assertThat(book.getSheetAt(0).getRow(8).getCell(0).getNumericCellValue()).isEqualTo(8);
    }
  }

  /** A disk of so many bytes. */
  private static final class FullDisk extends OutputStream {
    private int room;

    FullDisk(int room) {
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 4_000, 20_000})
  void what_stops_the_writing_is_told_and_not_that_a_part_has_no_end(int room) throws IOException {
    Random random = new Random(1);
    try (SXSSFWorkbook book = OfficeFile.streamed(book(), 2, true)) {
      var sheet = book.createSheet("a");
      for (int row = 0; row < 9_000; row++) {
        sheet.createRow(row).createCell(0).setCellValue(random.nextDouble());
      }

      assertThatThrownBy(() -> book.write(new FullDisk(room)))
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
    }
  }
}
