package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The weights of all branches of a tree; those of siblings sum to 1. */
public final class IndexWeights {
  private final TreeShape shape;
  private final double[][] byBranch;

  IndexWeights(TreeShape shape, double[][] byBranch) {
    this.shape = shape;
    this.byBranch = byBranch;
  }

  double[] of(int branch) {
    return byBranch[branch];
  }

  /** How many weights there are: one a node but the root. */
  public int count() {
    return shape.nodes() - 1;
  }

  /** How many of them are of children of the root; they come first. */
  public int dimensions() {
    return byBranch[0].length;
  }

  /** How many leaves there are. */
  public int leaves() {
    return shape.leaves().size();
  }

  /**
   * Each weight times its factor, siblings scaled back to the sum 1.
   *
   * @param factors one a weight, positive: the root's children first, then branch by branch
   */
  public IndexWeights times(double[] factors) {
    double[][] scaled = new double[byBranch.length][];
    int next = 0;
    for (int branch = 0; branch < byBranch.length; branch++) {
      scaled[branch] = byBranch[branch].clone();
      for (int child = 0; child < scaled[branch].length; child++) {
        scaled[branch][child] *= factors[next++];
      }
      scaled[branch] = Columns.toUnitSum(scaled[branch]);
    }
    return new IndexWeights(shape, scaled);
  }

  /**
   * The weights with one leaf left out, its weight going to its siblings; a branch left empty goes
   * with it.
   *
   * @param leaf its place from the left, from 0
   */
  public IndexWeights without(int leaf) {
    double[][] rest = byBranch.clone();
    int gone = shape.branches().size() + leaf;
    for (int branch = rest.length - 1; branch >= 0; branch--) {
      int place = shape.children().get(branch).indexOf(gone);
      if (place >= 0) {
        rest[branch] = without(rest[branch], place);
        gone = Moments.sum(rest[branch]) > 0 ? -1 : branch;
      }
    }
    return new IndexWeights(shape, rest);
  }

  private static double[] without(double[] weights, int place) {
    double[] rest = weights.clone();
    rest[place] = 0;
    return Moments.sum(rest) > 0 ? Columns.toUnitSum(rest) : rest;
  }

  /** Product of the weights from the root to each node, by the node's number. */
  double[] effective() {
    double[] effective = new double[shape.nodes()];
    effective[0] = 1;
    for (int branch = 0; branch < byBranch.length; branch++) {
      List<Integer> children = shape.children().get(branch);
      for (int child = 0; child < children.size(); child++) {
        effective[children.get(child)] = effective[branch] * byBranch[branch][child];
      }
    }
    return effective;
  }

  /** Weight among its siblings of each node, by the node's number; 1 for the root. */
  double[] local() {
    double[] local = new double[shape.nodes()];
    local[0] = 1;
    IntStream.range(0, byBranch.length)
        .forEach(
            branch ->
                IntStream.range(0, byBranch[branch].length)
                    .forEach(
                        child ->
                            local[shape.children().get(branch).get(child)] =
                                byBranch[branch][child]));
    return local;
  }

  @Override
  public String toString() {
    return Arrays.deepToString(byBranch);
  }
}
