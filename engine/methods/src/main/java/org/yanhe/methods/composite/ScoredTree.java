package org.yanhe.methods.composite;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;

/** Scores of all nodes of a tree, branches from below. */
final class ScoredTree {
  private static final double NINE_DECIMALS = 1e9;

  private final TreeShape shape;
  private final Scored[] nodes;
  private final double[][] weights;

  private ScoredTree(TreeShape shape, List<PreparedLeaf> leaves, Weigher weigher) {
    this.shape = shape;
    this.nodes = new Scored[shape.nodes()];
    this.weights = new double[shape.branches().size()][];
    for (int i = 0; i < leaves.size(); i++) {
      nodes[shape.branches().size() + i] = leaves.get(i);
    }
    for (int branch = weights.length - 1; branch >= 0; branch--) {
      List<Scored> children =
          shape.children().get(branch).stream().map(child -> nodes[child]).toList();
      IndexNode.Branch node = shape.branches().get(branch);
      weights[branch] = weigher.weigh(branch, children);
      nodes[branch] =
          new BranchScores(node.aggregation().combine(node.code(), weights[branch], children));
    }
  }

  /** Under the weights that the tree's own weightings give. */
  static ScoredTree weighed(TreeShape shape, List<PreparedLeaf> leaves) {
    return new ScoredTree(
        shape, leaves, (branch, children) -> weigh(shape.branches().get(branch), children));
  }

  /** Under given weights. */
  static ScoredTree under(TreeShape shape, List<PreparedLeaf> leaves, IndexWeights weights) {
    return new ScoredTree(shape, leaves, (branch, children) -> weights.of(branch));
  }

  private static double[] weigh(IndexNode.Branch branch, List<Scored> children) {
    int count = children.size();
    List<double[]> complete =
        Columns.complete(
            Stream.concat(
                    children.stream().map(Scored::values), children.stream().map(Scored::scores))
                .toList());
    Siblings siblings =
        new Siblings(
            branch.code(),
            branch.children().stream().map(IndexNode::code).toList(),
            complete.subList(0, count),
            complete.subList(count, 2 * count));
    if (branch.weighting().needsData() && siblings.units() < 3) {
      throw new Stop.InputError(
          "Cannot weigh node '%s' by its data: %s units have all its indicators. Give weights or impute."
              .formatted(branch.code(), siblings.units()));
    }
    return branch.weighting().weigh(siblings);
  }

  IndexWeights weights() {
    return new IndexWeights(shape, weights);
  }

  /** Scores of a node; NaN is missing. */
  double[] scores(int node) {
    return nodes[node].scores();
  }

  /** Scores of a node to nine decimals, so that noise of floating point breaks no tie. */
  double[] rounded(int node) {
    return Arrays.stream(scores(node))
        // plus 0.0 turns a negative zero into zero
        .map(score -> Math.rint(score * NINE_DECIMALS) / NINE_DECIMALS + 0.0)
        .toArray();
  }

  /** Weights of the children of a branch. */
  private interface Weigher {
    double[] weigh(int branch, List<Scored> children);
  }

  /** Scores of a branch, which has no unit of its own. */
  private static final class BranchScores implements Scored {
    private final double[] scores;

    private BranchScores(double[] scores) {
      this.scores = scores;
    }

    @Override
    public double[] values() {
      return scores;
    }

    @Override
    public double[] scores() {
      return scores;
    }

    @Override
    public Direction direction() {
      return Direction.HIGHER_IS_BETTER;
    }
  }
}
