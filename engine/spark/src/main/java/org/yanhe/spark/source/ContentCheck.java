package org.yanhe.spark.source;

import java.io.ByteArrayOutputStream;
import org.yanhe.model.source.Format;

/** Looks at the bytes of a file as they pass. */
interface ContentCheck {

  void accept(byte[] bytes, int length);

  void end();

  /** Why the file cannot be read and what to do; empty if nothing was seen. */
  String problem();

  static ContentCheck of(Format format) {
    if (format instanceof Format.Csv csv) {
      return new EncodingCheck(csv.encoding());
    }
    return format instanceof Format.Xlsx ? new WorkbookCheck() : new Nothing();
  }

  /** Sees nothing wrong. */
  final class Nothing implements ContentCheck {
    @Override
    public void accept(byte[] bytes, int length) {}

    @Override
    public void end() {}

    @Override
    public String problem() {
      return "";
    }
  }

  /** Looks into the container of a workbook once all of it is there. */
  final class WorkbookCheck implements ContentCheck {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String problem = "";

    @Override
    public void accept(byte[] part, int length) {
      if (bytes.size() + length <= XlsxGuard.MOST_BYTES) {
        bytes.write(part, 0, length);
      } else {
        problem = "it is larger than " + (XlsxGuard.MOST_BYTES >> 20) + " MB. Deliver it as CSV.";
      }
    }

    @Override
    public void end() {
      problem = problem.isEmpty() ? XlsxGuard.problem(bytes.toByteArray()) : problem;
    }

    @Override
    public String problem() {
      return problem;
    }
  }
}
