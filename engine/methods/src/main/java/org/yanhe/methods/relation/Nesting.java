package org.yanhe.methods.relation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Arranges sums of rows in trees: each within the narrowest that holds it. Sums that overlap
 * without one holding the other, such as platforms and categories, stand in different trees over
 * the same total.
 */
final class Nesting {
  private final List<RowSum> sums;
  private final Set<Split> splits = new LinkedHashSet<>();

  private Nesting(List<RowSum> sums) {
    this.sums = sums;
  }

  /** Every split of some sums, each once. */
  static List<Split> of(List<RowSum> sums) {
    Nesting nesting = new Nesting(sums.stream().sorted(RowSum.WIDEST_FIRST).toList());
    nesting.arrange(nesting.distinct());
    return List.copyOf(nesting.splits);
  }

  /** One sum for each set of rows; others with the same rows are the same figure. */
  private List<RowSum> distinct() {
    Map<BitSet, RowSum> first = new LinkedHashMap<>();
    for (RowSum sum : sums) {
      RowSum other = first.putIfAbsent(sum.rows(), sum);
      if (other != null) {
        splits.add(new Split(other, List.of(sum), true));
      }
    }
    return List.copyOf(first.values());
  }

  private void arrange(List<RowSum> distinct) {
    Set<RowSum> left = new LinkedHashSet<>(distinct);
    while (!left.isEmpty()) {
      List<RowSum> tree = new ArrayList<>();
      left.forEach(sum -> addIfNested(sum, tree));
      left.removeAll(tree);
      distinct.forEach(sum -> addIfNested(sum, tree));
      tree.forEach(whole -> split(whole, tree).ifPresent(splits::add));
    }
  }

  private static void addIfNested(RowSum sum, List<RowSum> tree) {
    if (!tree.contains(sum) && tree.stream().allMatch(sum::nestsWith)) {
      tree.add(sum);
    }
  }

  private static Optional<Split> split(RowSum whole, List<RowSum> tree) {
    List<RowSum> parts = new ArrayList<>();
    BitSet covered = new BitSet();
    tree.stream()
        .filter(part -> !part.equals(whole) && whole.contains(part))
        .sorted(RowSum.WIDEST_FIRST)
        .forEach(
            part -> {
              if (!part.rows().intersects(covered)) {
                parts.add(part);
                covered.or(part.rows());
              }
            });
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Split(whole, parts, covered.equals(whole.rows())));
  }
}
