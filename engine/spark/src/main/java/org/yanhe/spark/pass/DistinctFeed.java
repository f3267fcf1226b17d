package org.yanhe.spark.pass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.Slot;

/**
 * Exact distinct values of one column. A row sets one bit, whatever the number of atoms that it
 * counts for: the bits of a cell are kept for each combination of atoms and put together at the
 * end. Bits are dense while memory lasts; beyond, values go to the states.
 */
final class DistinctFeed implements RowFeed {
  private static final int NOWHERE = 0;

  private final Cube cube;
  private final List<Integer> atoms;
  private final Coder coder;
  private final WordBudget budget;
  private final List<Target> targets = new ArrayList<>();
  private final Map<Target, Integer> numbers = new HashMap<>();
  private long[][] words = {{}};
  private int[] byGroup = {};

  /**
   * What a bit stands for.
   *
   * @param atoms positions in the cube
   */
  private record Target(Slot cell, List<Integer> atoms) {}

  /**
   * A feed without bits.
   *
   * @param atoms with the column, by position in the cube
   */
  DistinctFeed(Cube cube, List<Integer> atoms, Coder coder, WordBudget budget) {
    this.cube = cube;
    this.atoms = List.copyOf(atoms);
    this.coder = coder;
    this.budget = budget;
    number(new Target(new Slot("", "", "", ""), List.of()));
  }

  @Override
  public void lead(int group, Slot cell, IntPredicate holds) {
    List<Integer> counted = atoms.stream().filter(holds::test).toList();
    grow(group + 1);
    byGroup[group] =
        counted.isEmpty()
            ? NOWHERE
            : numbers.computeIfAbsent(new Target(cell, counted), this::number);
  }

  private int number(Target target) {
    int number = targets.size();
    targets.add(target);
    if (number >= words.length) {
      int before = words.length;
      words = Arrays.copyOf(words, before * 2);
      Arrays.fill(words, before, words.length, new long[0]);
    }
    return number;
  }

  private void grow(int size) {
    if (byGroup.length < size) {
      byGroup = Arrays.copyOf(byGroup, Math.max(size, byGroup.length * 2));
    }
  }

  @Override
  public void forgetGroups() {
    Arrays.fill(byGroup, NOWHERE);
  }

  @Override
  public void add(int[] groups, int rows, int size, NumberColumns numbers, boolean leaving) {
    grow(size);
    int[] codes = coder.codes();
    int[] to = byGroup;
    long[][] bits = words;
    for (int i = 0; i < rows; i++) {
      int code = codes[i] - 1;
      int target = to[groups[i]];
      long[] of = bits[target];
      // An empty value has code -1 here, which is beyond every word.
      int word = code >>> 6;
      if (word < of.length) {
        of[word] |= 1L << code;
      } else {
        addBeyond(target, code, word);
      }
    }
  }

  private void addBeyond(int target, int code, int word) {
    if (code < 0) {
      return;
    }
    int length = words[target].length;
    int wanted = Math.max(word + 1, length * 2);
    if (budget.take(wanted - length)) {
      words[target] = Arrays.copyOf(words[target], wanted);
      words[target][word] |= 1L << code;
    } else {
      targets.get(target).atoms().forEach(atom -> state(target, atom).add(code));
    }
  }

  private DistinctState state(int target, int atom) {
    return (DistinctState) cube.state(targets.get(target).cell(), atom);
  }

  @Override
  public void finish() {
    for (int i = 0; i < targets.size(); i++) {
      int target = i;
      if (words[target].length > 0) {
        targets.get(target).atoms().forEach(a -> state(target, a).addAll(words[target]));
      }
    }
  }
}
