package org.yanhe.methods.disclosure;

import java.util.BitSet;
import java.util.stream.IntStream;

/** What suppressing each cell of a release costs the reader. */
final class Prices {
  /** A derived figure can be worked out or done without: it costs a hundredth of a mean cell. */
  private static final double FIGURE = 0.01;

  /** Makes the cells with the later key a little cheaper, so that no two cost the same. */
  private static final double TIE = 1e-6;

  /** What was told before by another number costs as much as all others of a table together. */
  private static final double LAST = 1e3;

  private final Network network;
  private final BitSet figures = new BitSet();
  private final Loss loss;
  private final double mean;

  Prices(Network network, ReleaseGraph graph, Loss loss) {
    this.network = network;
    this.loss = loss;
    graph.ratios().forEach(ratio -> figures.set(network.index(ratio.figure())));
    this.mean =
        IntStream.range(0, network.size())
            .filter(cell -> !figures.get(cell) && isCandidate(cell))
            .mapToDouble(this::lossOf)
            .average()
            .orElse(1);
  }

  /** Infinite for cells that must stay. */
  double of(int cell) {
    if (!isCandidate(cell)) {
      return Double.POSITIVE_INFINITY;
    }
    double own = figures.get(cell) ? FIGURE * mean : Math.max(lossOf(cell), TIE * mean);
    double last = network.cell(cell).standing() == Cell.Standing.REVISED ? LAST : 1;
    return last * own * (1 + TIE * (network.size() - cell) / network.size());
  }

  private double lossOf(int cell) {
    return loss.of(network.cell(cell).value().doubleValue());
  }

  /** Zeros protect nobody: readers often know that a cell is empty. */
  private boolean isCandidate(int cell) {
    Cell candidate = network.cell(cell);
    boolean hides = figures.get(cell) || candidate.value().signum() != 0;
    return candidate.isSuppressible() && hides;
  }
}
