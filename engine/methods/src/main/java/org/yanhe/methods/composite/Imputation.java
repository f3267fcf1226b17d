package org.yanhe.methods.composite;

/** How missing values of an indicator are filled. What stays missing has no score. */
public enum Imputation {
  /** Not at all: a unit without an input has no score, for the reason of that input. */
  NONE,
  /** By the mean of the known values (Handbook 3.2, unconditional mean). */
  MEAN,
  /** By the mean of the known values in the unit's group. */
  GROUP_MEAN,
  /** By the latest earlier figure of the same unit (cold deck). */
  CARRIED
}
