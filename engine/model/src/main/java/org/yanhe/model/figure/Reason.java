package org.yanhe.model.figure;

import java.util.Arrays;

/** Why a figure is absent. The codes are those of SDMX CL_OBS_STATUS 2.2. */
public enum Reason {
  /** Data exist but were not reported for this region and period. */
  NOT_REPORTED("L"),
  /** No value can exist: no such item, no such unit, a base of zero or below. */
  NOT_APPLICABLE("M"),
  /** A value exists and is withheld to protect respondents. */
  SUPPRESSED("Q"),
  /** The period has not ended or its data are not due yet. */
  NOT_YET_PUBLISHED("O");

  private final String status;

  Reason(String status) {
    this.status = status;
  }

  /** The observation status in SDMX: {@code L}, {@code M}, {@code Q} or {@code O}. */
  public String status() {
    return status;
  }

  /**
   * The reason behind an observation status.
   *
   * @throws IllegalArgumentException if the status names none of the reasons
   */
  public static Reason ofStatus(String status) {
    return Arrays.stream(values())
        .filter(reason -> reason.status.equals(status))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Invalid status: '" + status + "' (L, M, Q or O)"));
  }
}
