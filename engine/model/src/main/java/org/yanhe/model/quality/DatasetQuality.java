package org.yanhe.model.quality;

import java.util.List;
import org.yanhe.model.text.Label;

/**
 * The quality of one dataset.
 *
 * @param dataset its name
 * @param label what readers call it
 * @param threshold how much may be quarantined; empty if there is no limit
 * @param files what became of each file, in order
 * @param checks rows by broken check, by id; checks that nothing breaks are left out
 * @param coverages of its derived columns
 */
public record DatasetQuality(
    String dataset,
    Label label,
    String threshold,
    List<FileQuality> files,
    List<CheckCount> checks,
    List<Coverage> coverages) {
  public DatasetQuality {
    files = List.copyOf(files);
    checks = List.copyOf(checks);
    coverages = List.copyOf(coverages);
  }
}
