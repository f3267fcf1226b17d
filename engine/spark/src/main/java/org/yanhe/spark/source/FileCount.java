package org.yanhe.spark.source;

import java.util.List;

/**
 * What became of the rows of a delivered file: read = kept + quarantined + waived.
 *
 * @param path within the project folder
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param read rows read from it
 * @param kept rows that break nothing
 * @param quarantined rows that break a check and do not count
 * @param waived rows that break soft checks which somebody accepted; they count
 * @param unused delivered columns that nothing reads
 */
public record FileCount(
    String path,
    String sha256,
    long read,
    long kept,
    long quarantined,
    long waived,
    List<String> unused) {
  public FileCount {
    unused = List.copyOf(unused);
    if (read != kept + quarantined + waived) {
      throw new IllegalStateException(
          "Rows of "
              + path
              + " were lost: read "
              + read
              + ", kept "
              + kept
              + ", quarantined "
              + quarantined
              + ", waived "
              + waived);
    }
  }
}
