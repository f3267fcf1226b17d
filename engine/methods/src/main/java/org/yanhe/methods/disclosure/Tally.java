package org.yanhe.methods.disclosure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.EntityState.Contribution;

/**
 * Counts the respondents of a state without making an object of each: cells of a large dataset have
 * hundreds of thousands.
 */
final class Tally implements EntityState.Amounts {
  private final EntityState state;
  private final Holdings holdings;
  private final Set<String> together = new HashSet<>();
  private final Map<String, BigDecimal> ofHoldings = new HashMap<>();
  private final long[] largest = new long[Respondents.KEPT];
  private final int[] codes = new int[Respondents.KEPT];
  private int kept;
  private int count;
  private int zeros;
  private long low;
  private BigInteger high = BigInteger.ZERO;

  private Tally(EntityState state, Holdings holdings) {
    this.state = state;
    this.holdings = holdings;
    together.addAll(holdings.holdingOf().keySet());
    together.addAll(holdings.holdingOf().values());
  }

  /** The respondents of a state whose sums are plain numbers. */
  static Respondents of(EntityState state, Holdings holdings) {
    Tally tally = new Tally(state, holdings);
    state.forEach(tally);
    return tally.respondents();
  }

  @Override
  public void accept(int code, long unscaled) {
    if (!together.isEmpty() && together.contains(state.entity(code))) {
      ofHoldings.merge(
          holdings.of(state.entity(code)),
          BigDecimal.valueOf(unscaled, state.scale()),
          BigDecimal::add);
      return;
    }
    if (unscaled == 0) {
      zeros++;
    } else {
      count++;
      add(code, Math.abs(unscaled));
    }
  }

  private void add(int code, long amount) {
    low += amount;
    if (low < 0) {
      high = high.add(BigInteger.valueOf(low - amount)).add(BigInteger.valueOf(amount));
      low = 0;
    }
    if (kept < largest.length || !isBefore(kept - 1, code, amount)) {
      insert(code, amount);
    }
  }

  /** Whether the one at a position is larger than another, or as large and first by name. */
  private boolean isBefore(int position, int code, long amount) {
    return largest[position] > amount
        || (largest[position] == amount
            && state.entity(codes[position]).compareTo(state.entity(code)) < 0);
  }

  private void insert(int code, long amount) {
    int position = kept < largest.length ? kept++ : kept - 1;
    while (position > 0 && !isBefore(position - 1, code, amount)) {
      largest[position] = largest[position - 1];
      codes[position] = codes[position - 1];
      position--;
    }
    largest[position] = amount;
    codes[position] = code;
  }

  private Respondents respondents() {
    List<Contribution> all = new ArrayList<>();
    for (int i = 0; i < kept; i++) {
      all.add(
          new Contribution(state.entity(codes[i]), BigDecimal.valueOf(largest[i], state.scale())));
    }
    BigDecimal magnitude =
        count == 0
            ? BigDecimal.ZERO
            : new BigDecimal(high.add(BigInteger.valueOf(low)), state.scale());
    List<Contribution> merged = new ArrayList<>();
    ofHoldings.forEach((holding, amount) -> merged.add(new Contribution(holding, amount)));
    return new Respondents(count, zeros, magnitude, all)
        .plus(Respondents.of(merged, Holdings.NONE));
  }
}
