package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.List;

/**
 * What a task reads at a time: a file or a part of it.
 *
 * @param seen the file as it was looked at
 * @param part {@link FilePart#WHOLE} for all of it
 */
record FilePiece(Inspection.Seen seen, FilePart part) implements Serializable {

  /** The pieces of a file. */
  static List<FilePiece> of(Inspection.Seen seen, FileParts parts) {
    return parts.parts().isEmpty()
        ? List.of(new FilePiece(seen, FilePart.WHOLE))
        : parts.parts().stream()
            .map(part -> new FilePiece(seen.withChecksum(parts.sha256()), part))
            .toList();
  }

  boolean isWhole() {
    return part.equals(FilePart.WHOLE);
  }

  long bytes() {
    return isWhole() ? seen.file().bytes() : part.length();
  }
}
