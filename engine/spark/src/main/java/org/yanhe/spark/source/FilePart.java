package org.yanhe.spark.source;

import java.io.Serializable;

/**
 * A part of a file: whole records, which one task reads.
 *
 * @param offset of its first byte
 * @param length in bytes
 * @param lines before it
 * @param checksum CRC-32C of its bytes when the checksum of the whole file was taken
 */
record FilePart(long offset, long length, long lines, long checksum) implements Serializable {
  /** Stands for a file that is read from top to bottom. */
  static final FilePart WHOLE = new FilePart(0, -1, 0, 0);
}
