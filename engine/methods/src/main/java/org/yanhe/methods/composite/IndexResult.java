package org.yanhe.methods.composite;

import java.util.List;

/**
 * A computed index with what explains it.
 *
 * @param units in the order of the table
 * @param nodes each before its children; the first is the index itself
 * @param indicators one a leaf, from left to right
 * @param correlations of siblings with each other and of each node with its branch
 * @param notes what a reader ought to know, in the order of the tree
 */
public record IndexResult(
    List<IndexUnit> units,
    List<NodeResult> nodes,
    List<IndicatorStatistics> indicators,
    List<NodeCorrelation> correlations,
    List<AuditNote> notes) {
  public IndexResult {
    units = List.copyOf(units);
    nodes = List.copyOf(nodes);
    indicators = List.copyOf(indicators);
    correlations = List.copyOf(correlations);
    notes = List.copyOf(notes);
  }

  /** The node of the index itself. */
  public NodeResult root() {
    return nodes.get(0);
  }

  /**
   * A node by its code.
   *
   * @throws IllegalArgumentException if the tree has none
   */
  public NodeResult node(String code) {
    return nodes.stream()
        .filter(node -> node.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid node: '%s' (the tree has %s)"
                        .formatted(code, nodes.stream().map(NodeResult::code).toList())));
  }
}
