package org.yanhe.model.quality;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of problems as CSV. Delivered texts that a spreadsheet would take for a formula are
 * preceded by an apostrophe.
 */
public final class ProblemFile {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private ProblemFile() {}

  /** The bytes of the file: UTF-8, LF, a header. */
  public static byte[] bytes(List<ProblemRow> problems) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(ProblemRow.HEADER);
      for (ProblemRow problem : problems) {
        writer.writeRecord(problem.texts().stream().map(ProblemFile::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write CSV.", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
