package org.yanhe.methods.composite;

/**
 * A composite index (综合指数): from a table of indicators to scores and ranks at every node of a tree,
 * in the steps of the OECD/JRC Handbook on Constructing Composite Indicators (2008): denominate,
 * impute, treat outliers, normalise, weigh, aggregate upwards, rank, audit.
 */
public final class CompositeIndex {
  private CompositeIndex() {}

  /**
   * Scores, ranks and audit of an index. A unit that lacks an input of positive weight has no
   * score, for the reason of that input, at every node above it. The order of the units changes no
   * digit.
   *
   * @throws org.yanhe.model.problem.Stop.InputError if the data cannot carry a step: no column, a
   *     constant one, a score at or below zero under a geometric mean, too few complete units
   */
  public static IndexResult compute(IndexSpec spec, IndexData data) {
    PreparedIndex prepared = PreparedIndex.of(spec, data);
    return new IndexReport(prepared, prepared.score(), data).result();
  }
}
