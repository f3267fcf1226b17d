package org.yanhe.methods.growth;

/**
 * How a monthly series treats the two months of the moving Spring Festival. Either way nothing is
 * published for January alone: the first column of a year is 1-2月.
 */
public enum JanuaryFebruary {
  /** January and February are reported apart and added up. */
  SEPARATE,
  /** One figure, stored under February, covers both months. */
  MERGED
}
