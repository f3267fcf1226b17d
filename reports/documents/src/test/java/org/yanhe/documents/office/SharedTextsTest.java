package org.yanhe.documents.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

class SharedTextsTest {
  private static final List<String> WORDS = List.of("", "a", "a\nb", " a ", "延安", "<&>", "_x0041_");

  /** Words, the seventh and later ones half bold; a rich text may come again as the same object. */
  private static byte[] written(XSSFWorkbook workbook, List<Integer> choices) throws IOException {
    try (workbook) {
      XSSFRow row = workbook.createSheet("s").createRow(0);
      XSSFFont bold = workbook.createFont();
      bold.setBold(true);
      XSSFRichTextString again = half("abcd", bold);
      for (int c = 0; c < choices.size(); c++) {
        int choice = choices.get(c);
        if (choice < WORDS.size()) {
          row.createCell(c).setCellValue(WORDS.get(choice));
        } else {
          row.createCell(c).setCellValue(choice % 2 == 0 ? again : half("abcd", bold));
        }
      }
      FileProperties.dated(workbook, LocalDate.EPOCH);
      return OfficeFile.bytes(workbook);
    }
  }

  private static XSSFRichTextString half(String text, XSSFFont bold) {
    XSSFRichTextString rich = new XSSFRichTextString(text);
    rich.applyFont(0, text.length() / 2, bold);
    return rich;
  }

  @Property(tries = 30)
  void the_file_is_that_of_the_library(
      @ForAll @Size(max = 20) List<@IntRange(max = 10) Integer> choices) throws IOException {
    boolean same =
        Arrays.equals(
            written(SharedTexts.workbook(), choices), written(new XSSFWorkbook(), choices));

    assertThat(same).isTrue();
  }
}
