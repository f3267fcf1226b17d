package org.yanhe.methods.protection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.yanhe.methods.derivation.Numbers;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.protection.Behind.Combination;
import org.yanhe.methods.state.CellSums;

/** Combinations of cells, found for one respondent from the few cells that it contributes to. */
final class Combined {
  private static final int[] NOWHERE = {};

  private final Numbers<CellKey> cells;
  private final List<int[]> plus = new ArrayList<>();
  private final List<int[]> minus = new ArrayList<>();

  /** Combinations that have numbers; cells that have none contribute nothing. */
  Combined(Collection<Combination> combinations, Numbers<CellKey> cells) {
    this.cells = cells;
    List<List<Integer>> added = new ArrayList<>();
    List<List<Integer>> taken = new ArrayList<>();
    for (Combination combination : combinations) {
      int number = cells.of(combination.key());
      combination.plus().forEach(cell -> put(added, cell, number));
      combination.minus().forEach(cell -> put(taken, cell, number));
    }
    added.forEach(uses -> plus.add(array(uses)));
    taken.forEach(uses -> minus.add(array(uses)));
  }

  private void put(List<List<Integer>> uses, CellKey cell, int combination) {
    int number = cells.of(cell);
    if (number != Numbers.NONE) {
      while (uses.size() <= number) {
        uses.add(new ArrayList<>(0));
      }
      uses.get(number).add(combination);
    }
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.isEmpty() ? NOWHERE : numbers.stream().mapToInt(i -> i).toArray();
  }

  /** Adds to what a respondent contributes to cells what it contributes to combinations of them. */
  void combine(CellSums sums) {
    int known = sums.size();
    for (int i = 0; i < known; i++) {
      int cell = sums.cell(i);
      for (int combination : of(plus, cell)) {
        sums.add(combination, cell);
      }
      for (int combination : of(minus, cell)) {
        sums.subtract(combination, cell);
      }
    }
  }

  private static int[] of(List<int[]> uses, int cell) {
    return cell < uses.size() ? uses.get(cell) : NOWHERE;
  }
}
