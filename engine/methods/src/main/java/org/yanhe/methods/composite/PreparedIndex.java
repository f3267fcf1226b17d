package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.Stream;

/**
 * An index whose data steps are done, so that it can be scored again under other weights at little
 * cost. Units stand in the order of their codes, whatever the order of the table: equal sums
 * however the table is sorted.
 */
public final class PreparedIndex {
  private final IndexSpec spec;
  private final List<String> units;
  private final TreeShape shape;
  private final List<PreparedLeaf> leaves;

  private PreparedIndex(IndexSpec spec, IndexData sorted) {
    this.spec = spec;
    this.units = sorted.units().stream().map(IndexUnit::code).toList();
    this.shape = TreeShape.of(spec.tree());
    this.leaves =
        shape.leaves().stream().map(leaf -> new PreparedLeaf(leaf, spec, sorted)).toList();
  }

  /**
   * Denominates, imputes, treats and normalises every indicator of the tree.
   *
   * @throws org.yanhe.model.problem.Stop.InputError if an indicator has no column or cannot be
   *     scored
   */
  public static PreparedIndex of(IndexSpec spec, IndexData data) {
    return new PreparedIndex(spec, data.reordered(data.byCode()));
  }

  /** Codes of the units in ascending order, which is the order of the scores. */
  public List<String> units() {
    return units;
  }

  /** The weights that the tree's weightings give on these data. */
  public IndexWeights weights() {
    return score().weights();
  }

  /** Scores of the index under given weights, to nine decimals; NaN where an input is missing. */
  public double[] scores(IndexWeights weights) {
    return ScoredTree.under(shape, leaves, weights).rounded(0);
  }

  /** Ranks of scores to nine decimals by the tree's rule for ties; NaN stays missing. */
  public double[] ranks(double[] scores) {
    return Columns.map(scores, score -> Ranking.rank(scores, score, spec.ties()).doubleValue());
  }

  ScoredTree score() {
    return ScoredTree.weighed(shape, leaves);
  }

  IndexSpec spec() {
    return spec;
  }

  TreeShape shape() {
    return shape;
  }

  List<PreparedLeaf> leaves() {
    return leaves;
  }

  Stream<AuditNote> notes() {
    return leaves.stream().flatMap(leaf -> LeafNotes.of(spec, leaf).stream());
  }
}
