package org.yanhe.spark.source;

import org.yanhe.model.source.Threshold;

/** Says when too much of a dataset went to quarantine. */
final class Thresholds {
  private Thresholds() {}

  static String sentence(Threshold threshold, StagedDataset staged) {
    return "Cannot use dataset '"
        + staged.schema().name()
        + "': "
        + staged.quarantined()
        + " of "
        + staged.read()
        + " rows are in quarantine, and its threshold is "
        + threshold
        + ". See them with 'yanhe check', then mend the rows, waive soft checks or raise the"
        + " threshold.";
  }
}
