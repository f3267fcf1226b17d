package org.yanhe.spark.source;

import java.io.Serializable;

/**
 * What a task says of a file, or of the part of a file that it read.
 *
 * @param file position of the file
 * @param sha256 of all its bytes; empty if the task did not read them all
 * @param problem why the file cannot be used, and what to do; empty if it can
 * @param read rows read
 * @param kept rows that break nothing
 * @param quarantined rows that do not count
 * @param waived rows that count although they break something
 */
record FileNote(
    int file, String sha256, String problem, long read, long kept, long quarantined, long waived)
    implements Serializable {

  static FileNote nothing(int file) {
    return new FileNote(file, "", "", 0, 0, 0, 0);
  }

  static FileNote unreadable(int file, String problem) {
    return new FileNote(file, "", problem, 0, 0, 0, 0);
  }

  FileNote withChecksum(String checksum) {
    return new FileNote(file, checksum, problem, read, kept, quarantined, waived);
  }

  /** Both parts of one file together. */
  FileNote plus(FileNote other) {
    return new FileNote(
        file,
        sha256.isEmpty() ? other.sha256 : sha256,
        problem.isEmpty() ? other.problem : problem,
        read + other.read,
        kept + other.kept,
        quarantined + other.quarantined,
        waived + other.waived);
  }
}
