package org.yanhe.cli;

import org.yanhe.model.release.Observation;
import org.yanhe.model.text.Label;

/** What the status of a figure means. */
final class StatusWords {
  private StatusWords() {}

  static Label of(Observation o) {
    Label value = o.isPreliminary() ? new Label("初步数", "preliminary") : new Label("终值", "final");
    return o.figure()
        .match(
            known -> value,
            reason ->
                switch (reason) {
                  case NOT_REPORTED -> new Label("未报送", "not reported");
                  case NOT_APPLICABLE -> new Label("不适用", "not applicable");
                  case SUPPRESSED -> new Label("不公布", "withheld");
                  case NOT_YET_PUBLISHED -> new Label("尚未公布", "not yet published");
                });
  }
}
