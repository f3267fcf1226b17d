package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yanhe.methods.state.CellSums;
import org.yanhe.methods.state.EntityState.Contribution;

/**
 * Counts the respondents of a cell one after the other without making an object of each: a cell of
 * a large dataset has hundreds of thousands.
 */
public final class Tally {
  private static final int FIRST_SIZE = 2;

  private long[] largest = new long[FIRST_SIZE];
  private String[] names = new String[FIRST_SIZE];
  private int kept;
  private int count;
  private int zeros;
  private int scale;
  private long low;
  private BigInteger high = BigInteger.ZERO;
  private final List<Contribution> others = new ArrayList<>(0);

  /**
   * Counts a respondent, which must not come again.
   *
   * @param sums what it contributes to cells
   * @param cell the number of this cell
   */
  public void add(String respondent, CellSums sums, int cell) {
    if (count == 0 && zeros == 0) {
      scale = sums.scale(cell);
    }
    if (!sums.isPlain(cell) || sums.scale(cell) != scale) {
      others.add(new Contribution(respondent, sums.amount(cell)));
    } else if (sums.unscaled(cell) == 0) {
      zeros++;
    } else {
      count++;
      add(respondent, Math.abs(sums.unscaled(cell)));
    }
  }

  private void add(String respondent, long amount) {
    low += amount;
    if (low < 0) {
      high = high.add(BigInteger.valueOf(low - amount)).add(BigInteger.valueOf(amount));
      low = 0;
    }
    if (kept < Respondents.KEPT || !isBefore(kept - 1, respondent, amount)) {
      insert(respondent, amount);
    }
  }

  /** Whether the one at a position is larger than another, or as large and first by name. */
  private boolean isBefore(int position, String respondent, long amount) {
    return largest[position] > amount
        || (largest[position] == amount && names[position].compareTo(respondent) < 0);
  }

  private void insert(String respondent, long amount) {
    if (kept == largest.length && kept < Respondents.KEPT) {
      grow();
    }
    int position = kept < Respondents.KEPT ? kept++ : kept - 1;
    while (position > 0 && !isBefore(position - 1, respondent, amount)) {
      largest[position] = largest[position - 1];
      names[position] = names[position - 1];
      position--;
    }
    largest[position] = amount;
    names[position] = respondent;
  }

  private void grow() {
    int length = Math.min(Respondents.KEPT, 4 * kept);
    largest = Arrays.copyOf(largest, length);
    names = Arrays.copyOf(names, length);
  }

  /** Those counted so far. */
  public Respondents respondents() {
    List<Contribution> all = new ArrayList<>();
    for (int i = 0; i < kept; i++) {
      all.add(new Contribution(names[i], BigDecimal.valueOf(largest[i], scale)));
    }
    BigDecimal magnitude =
        count == 0 ? BigDecimal.ZERO : new BigDecimal(high.add(BigInteger.valueOf(low)), scale);
    Respondents plain = new Respondents(count, zeros, magnitude, all);
    return others.isEmpty() ? plain : plain.plus(Respondents.of(others, Holdings.NONE));
  }
}
