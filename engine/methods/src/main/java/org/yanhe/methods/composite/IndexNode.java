package org.yanhe.methods.composite;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yanhe.model.indicator.IndicatorCode;

/** A node of the tree of an index: an indicator, or a group of nodes. */
public sealed interface IndexNode {
  /** Unique in the tree. */
  String code();

  /** Takes the branch that applies. */
  <T> T match(Function<Branch, T> branch, Function<Leaf, T> leaf);

  /** This node and all below it, each before its children. */
  default Stream<IndexNode> nodes() {
    return match(
        branch ->
            Stream.concat(Stream.of(branch), branch.children().stream().flatMap(IndexNode::nodes)),
        Stream::of);
  }

  /** The leaves below, from left to right. */
  default Stream<Leaf> leaves() {
    return match(b -> b.children().stream().flatMap(IndexNode::leaves), Stream::of);
  }

  /**
   * A group of nodes with one score.
   *
   * @param code unique in the tree
   * @param weighting how the children are weighed
   * @param aggregation how their scores become one
   * @param children one or more; beside a TOPSIS branch all are, for its scores have their own
   *     scale
   */
  record Branch(String code, Weighting weighting, Aggregation aggregation, List<IndexNode> children)
      implements IndexNode {
    public Branch {
      children = List.copyOf(children);
      if (children.isEmpty()) {
        throw new IllegalArgumentException(
            "Invalid node: '" + code + "' (a branch has one child or more)");
      }
      weighting.check(code, children.stream().map(IndexNode::code).toList());
      refuseMixedScales(code, aggregation, children);
    }

    private static void refuseMixedScales(
        String code, Aggregation aggregation, List<IndexNode> children) {
      long own =
          children.stream()
              .filter(c -> c.match(b -> b.aggregation() == Aggregation.TOPSIS, leaf -> false))
              .count();
      if (aggregation != Aggregation.TOPSIS && own > 0 && own < children.size()) {
        throw new IllegalArgumentException(
            "Invalid node: '" + code + "' (children by TOPSIS and others do not share a scale)");
      }
    }

    /**
     * Checks that no code stands twice in the tree.
     *
     * @throws IllegalArgumentException if one does
     */
    void checkCodes() {
      Set<String> seen = new HashSet<>();
      nodes()
          .map(IndexNode::code)
          .filter(each -> !seen.add(each))
          .findFirst()
          .ifPresent(
              twice -> {
                throw new IllegalArgumentException(
                    "Invalid tree: node '" + twice + "' (its code stands twice)");
              });
    }

    /** The same tree with one aggregation at every branch. */
    Branch withAggregation(Aggregation everywhere) {
      return new Branch(
          code,
          weighting,
          everywhere,
          children.stream()
              .map(
                  child -> child.<IndexNode>match(b -> b.withAggregation(everywhere), leaf -> leaf))
              .toList());
    }

    @Override
    public <T> T match(Function<Branch, T> branch, Function<Leaf, T> leaf) {
      return branch.apply(this);
    }
  }

  /**
   * An indicator.
   *
   * @param code unique in the tree
   * @param indicator column of the table
   * @param direction which way is good
   * @param denominator what it is divided by
   * @param marks fixed points of its scale, where the normalisation needs them
   */
  record Leaf(
      String code,
      IndicatorCode indicator,
      Direction direction,
      Denominator denominator,
      Map<Mark, BigDecimal> marks)
      implements IndexNode {
    public Leaf {
      marks = Map.copyOf(marks);
      BigDecimal low = marks.get(Mark.LOW);
      BigDecimal high = marks.get(Mark.HIGH);
      if (low != null && high != null && low.compareTo(high) >= 0) {
        throw new IllegalArgumentException(
            "Invalid marks of '%s': '%s to %s' (low is below high)".formatted(code, low, high));
      }
    }

    /** A leaf named after its indicator, undenominated and without marks. */
    public static Leaf of(IndicatorCode indicator, Direction direction) {
      return new Leaf(indicator.text(), indicator, direction, Denominator.none(), Map.of());
    }

    /**
     * A fixed point of the scale.
     *
     * @throws IllegalArgumentException if the leaf has none
     */
    double mark(Mark mark) {
      BigDecimal value = marks.get(mark);
      if (value == null) {
        throw new IllegalArgumentException(
            "Invalid indicator '%s': mark %s missing (the normalisation needs it)"
                .formatted(code, mark));
      }
      return value.doubleValue();
    }

    @Override
    public <T> T match(Function<Branch, T> branch, Function<Leaf, T> leaf) {
      return leaf.apply(this);
    }
  }
}
