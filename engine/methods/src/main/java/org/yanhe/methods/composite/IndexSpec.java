package org.yanhe.methods.composite;

/**
 * How an index is made of its table.
 *
 * @param tree what stands under what
 * @param imputation how missing values are filled
 * @param treatment what is done about outliers
 * @param normalisation how values become scores
 * @param constant what to do with an indicator that does not differ
 * @param ties the rank that equal scores share
 */
public record IndexSpec(
    IndexNode.Branch tree,
    Imputation imputation,
    Treatment treatment,
    Normalisation normalisation,
    Constant constant,
    Ties ties) {
  public IndexSpec {
    tree.checkCodes();
    tree.leaves().forEach(leaf -> normalisation.marks().forEach(leaf::mark));
  }

  /**
   * The tree with the cautious defaults: nothing imputed, nothing treated, min-max from 0 to 100, a
   * constant column refused, ties at their best place.
   */
  public static IndexSpec of(IndexNode.Branch tree) {
    return new IndexSpec(
        tree,
        Imputation.NONE,
        Treatment.none(),
        new Normalisation.MinMax(0, 100),
        Constant.REFUSE,
        Ties.BEST);
  }

  /** The same with another imputation. */
  public IndexSpec with(Imputation other) {
    return new IndexSpec(tree, other, treatment, normalisation, constant, ties);
  }

  /** The same with another treatment. */
  public IndexSpec with(Treatment other) {
    return new IndexSpec(tree, imputation, other, normalisation, constant, ties);
  }

  /** The same with another normalisation. */
  public IndexSpec with(Normalisation other) {
    return new IndexSpec(tree, imputation, treatment, other, constant, ties);
  }

  /** The same with one aggregation at every branch. */
  public IndexSpec with(Aggregation everywhere) {
    return new IndexSpec(
        tree.withAggregation(everywhere), imputation, treatment, normalisation, constant, ties);
  }

  /** The same with another rule for constant columns. */
  public IndexSpec with(Constant other) {
    return new IndexSpec(tree, imputation, treatment, normalisation, other, ties);
  }

  /** The same with another rule for ties. */
  public IndexSpec with(Ties other) {
    return new IndexSpec(tree, imputation, treatment, normalisation, constant, other);
  }
}
