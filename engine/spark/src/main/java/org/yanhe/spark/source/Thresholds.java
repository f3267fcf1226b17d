package org.yanhe.spark.source;

import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.Threshold;

/** Stops a run when too much of a dataset went to quarantine. */
final class Thresholds {
  private Thresholds() {}

  static void stopIfBroken(Threshold threshold, StagedDataset staged) {
    if (threshold.isBroken(staged.quarantined(), staged.read())) {
      throw new Stop.InputError(
          "Cannot use dataset '"
              + staged.schema().name()
              + "': "
              + staged.quarantined()
              + " of "
              + staged.read()
              + " rows are in quarantine, and its threshold is "
              + threshold
              + ". See "
              + staged.quarantineFolder()
              + ", then mend the rows, waive soft checks or raise the threshold.");
    }
  }
}
