package org.yanhe.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.office.OfficeFile;
import org.yanhe.model.quality.Coverage;
import org.yanhe.model.quality.DatasetQuality;
import org.yanhe.model.quality.FileQuality;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.quality.Reliance;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.text.Language;
import org.yanhe.spark.run.Intake;

/**
 * The result of a check as an Excel workbook: what became of each file, one row per problem, what
 * became of codes, and which figures rest on classes that were not matched. It holds delivered
 * values and is for those who may see them, so it never passes through the documents of a release.
 */
final class ProblemWorkbook {
  private static final int IN_MEMORY = 100;
  private static final int MOST_ROWS = 1_000_000;
  private static final int CHARACTER = 256;
  private static final int[] FILE_WIDTHS = {20, 44, 14, 14, 14, 14, 14};
  private static final int[] CODE_WIDTHS = {20, 22, 26, 16, 44, 12};
  private static final int[] FIGURE_WIDTHS = {52, 30};
  private static final int[] UNREPORTED_WIDTHS = {32, 24, 80};
  private static final int[] PROBLEM_WIDTHS = {20, 40, 9, 9, 34, 10, 22, 26, 26, 46, 12};

  private final CheckWords words;
  private final LocalDate date;
  private final Intake intake;

  ProblemWorkbook(Language language, LocalDate date, Intake intake) {
    this.words = new CheckWords(language);
    this.date = date;
    this.intake = intake;
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook book = OfficeFile.streamed(dated(), IN_MEMORY, true)) {
      files(sheet(book, words.files(), words.fileHead(), FILE_WIDTHS));
      problems(sheet(book, words.problems(), words.sheetHead(), PROBLEM_WIDTHS));
      codes(sheet(book, words.codes(), words.codeHead(), CODE_WIDTHS));
      unreported(sheet(book, words.unreportedSheet(), words.unreportedHead(), UNREPORTED_WIDTHS));
      figures(sheet(book, words.figures(), words.figureHead(), FIGURE_WIDTHS));
      book.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write a workbook: " + e.getMessage() + ".", e);
    }
    return bytes.toByteArray();
  }

  private XSSFWorkbook dated() {
    XSSFWorkbook book = new XSSFWorkbook();
    FileProperties.dated(book, date);
    return book;
  }

  private static Sheet sheet(SXSSFWorkbook book, String name, String[] head, int[] widths) {
    Sheet sheet = book.createSheet(name);
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, head.length - 1));
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * CHARACTER);
    }
    texts(sheet.createRow(0), List.of(head));
    return sheet;
  }

  private void files(Sheet sheet) {
    for (DatasetQuality dataset : intake.quality().datasets()) {
      for (FileQuality file : dataset.files()) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        texts(row, List.of(dataset.dataset(), file.path()));
        long[] counts = {file.read(), file.kept(), file.quarantined(), file.waived()};
        for (long count : counts) {
          row.createCell(row.getLastCellNum()).setCellValue((double) count);
        }
        row.createCell(row.getLastCellNum()).setCellValue(words.sentence(dataset.threshold()));
      }
    }
    for (String stop : intake.quality().stops()) {
      texts(sheet.createRow(sheet.getLastRowNum() + 1), List.of(words.sentence(stop)));
    }
  }

  private void problems(Sheet sheet) {
    int line = 1;
    int left = 0;
    for (List<ProblemRow> rows : intake.problems().values()) {
      for (ProblemRow problem : rows) {
        if (line > MOST_ROWS) {
          left++;
        } else {
          problem(sheet.createRow(line++), problem);
        }
      }
    }
    if (left > 0) {
      texts(sheet.createRow(line), List.of(words.left(left)));
    }
  }

  /** What became of every code of which a class is made, and rows of a concordance left over. */
  private void codes(Sheet sheet) {
    for (DatasetQuality dataset : intake.quality().datasets()) {
      for (Coverage coverage : dataset.coverages()) {
        List<String> what = List.of(dataset.dataset(), coverage.column(), coverage.concordance());
        coverage
            .rowsByStatus()
            .forEach((status, rows) -> code(sheet, what, "", words.byStatus(status), rows));
        coverage.outside().forEach((code, n) -> code(sheet, what, code, words.outside(), n));
        coverage.unmapped().forEach((code, n) -> code(sheet, what, code, words.lacking(), n));
        code(sheet, what, "", words.withoutCode(), coverage.missing());
        coverage.unused().forEach(row -> code(sheet, what, row, words.unused(), 0));
      }
    }
  }

  private static void code(Sheet sheet, List<String> what, String code, String state, long rows) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    texts(row, List.of(what.get(0), what.get(1), what.get(2), code, state));
    row.createCell(row.getLastCellNum()).setCellValue((double) rows);
  }

  private void unreported(Sheet sheet) {
    for (Unreported one : intake.quality().unreported()) {
      texts(sheet.createRow(sheet.getLastRowNum() + 1), List.of(words.unreported(one)));
    }
  }

  private void figures(Sheet sheet) {
    for (Reliance reliance : intake.quality().reliances()) {
      Row row = sheet.createRow(sheet.getLastRowNum() + 1);
      texts(row, List.of(reliance.indicator().text()));
      row.createCell(1).setCellValue(reliance.percent().doubleValue());
    }
  }

  private void problem(Row row, ProblemRow problem) {
    List<String> texts = problem.texts();
    texts(row, texts.subList(0, texts.size() - 1));
    row.getCell(2).setCellValue((double) problem.line());
    row.getCell(texts.size() - 2).setCellValue(words.expected(problem));
    row.createCell(texts.size() - 1).setCellValue(words.outcome(problem.outcome()));
  }

  /** Texts stay texts: a delivered formula is never computed. */
  private static void texts(Row row, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      row.createCell(i).setCellValue(texts.get(i));
    }
  }
}
