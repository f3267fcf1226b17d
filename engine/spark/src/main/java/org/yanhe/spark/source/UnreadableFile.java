package org.yanhe.spark.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.apache.hadoop.fs.ChecksumException;

/** A delivered file that cannot be read; the message says why and what to do. */
final class UnreadableFile extends IOException {
  /** Why a file whose bytes became others between two looks at it is not used. */
  static final String CHANGED =
      "it was changed while it was read. Run again when nobody writes it.";

  static final String DAMAGED = "its content is damaged. Deliver it anew.";

  UnreadableFile(String message) {
    super(message);
  }

  UnreadableFile(String message, Throwable cause) {
    super(message, cause);
  }

  /** Why reading failed and what to do, after {@code Cannot read FILE: }. */
  static String reason(IOException e) {
    if (e instanceof UnreadableFile) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ChecksumException) {
      return "its bytes differ from the checksum file beside it. Deliver both anew.";
    }
    if (String.valueOf(e.getMessage()).contains("ermission denied")) {
      return "permission denied. Check its rights.";
    }
    return e instanceof FileNotFoundException
        ? "it is not there any more. Run again when nobody moves files."
        : "reading it failed ("
            + e.getClass().getSimpleName()
            + "). Check that it is whole, is there and may be read.";
  }
}
