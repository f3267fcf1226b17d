package org.yanhe.model.quality;

import java.util.List;

/**
 * What became of the rows of a delivered file: read = kept + quarantined + waived.
 *
 * @param path within the project folder
 * @param read rows read
 * @param kept rows that break nothing
 * @param quarantined rows that do not count
 * @param waived rows that count although they break a soft check
 * @param unused delivered columns that nothing reads
 */
public record FileQuality(
    String path, long read, long kept, long quarantined, long waived, List<String> unused) {
  public FileQuality {
    unused = List.copyOf(unused);
  }
}
