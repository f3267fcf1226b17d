package org.yanhe.methods.composite;

import java.util.List;
import java.util.stream.Stream;

/**
 * The tree by numbers: first the branches, each before its children, then the leaves from left to
 * right.
 *
 * @param branches the root is number 0
 * @param leaves their numbers follow those of the branches
 * @param children for each branch the numbers of its children
 */
record TreeShape(
    List<IndexNode.Branch> branches, List<IndexNode.Leaf> leaves, List<List<Integer>> children) {
  static TreeShape of(IndexNode.Branch tree) {
    List<IndexNode.Branch> branches = tree.nodes().flatMap(TreeShape::branch).toList();
    List<IndexNode.Leaf> leaves = tree.leaves().toList();
    List<String> numbered =
        Stream.concat(branches.stream(), leaves.stream()).map(IndexNode::code).toList();
    return new TreeShape(
        branches,
        leaves,
        branches.stream()
            .map(b -> b.children().stream().map(child -> numbered.indexOf(child.code())).toList())
            .toList());
  }

  private static Stream<IndexNode.Branch> branch(IndexNode node) {
    return node.match(Stream::of, leaf -> Stream.empty());
  }

  int nodes() {
    return branches.size() + leaves.size();
  }

  /** The node of a number. */
  IndexNode node(int number) {
    return number < branches.size() ? branches.get(number) : leaves.get(number - branches.size());
  }

  /** Numbers of the children of a node; none of a leaf. */
  List<Integer> childrenOf(int number) {
    return number < branches.size() ? children.get(number) : List.of();
  }

  /** Numbers of a node and all below it, each before its children. */
  Stream<Integer> below(int number) {
    return Stream.concat(Stream.of(number), childrenOf(number).stream().flatMap(this::below));
  }
}
