package org.yanhe.bench.loop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.DistinctState;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.ExtremesState;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Slot;
import org.yanhe.methods.state.State;
import org.yanhe.methods.state.TotalState;

/** States of one atom in fifty counties, three years of months and ten classes. */
final class States {
  static final int COUNTIES = 50;
  static final int MONTHS = 36;
  static final int CLASSES = 10;
  static final int COUNT = COUNTIES * MONTHS * CLASSES;

  private static final String BY = "category";
  private static final int SELLERS = 2_000;
  private static final int SELLERS_OF_A_SLOT = 50;

  private States() {}

  static Atom atom(Atom.Kind kind) {
    return new Atom(kind, "amount", "seller", "", BY);
  }

  /**
   * A cube with a state in every slot.
   *
   * @param first seller that is seen first, so that two cubes have other codes for the same ones
   */
  static Cube cube(Atom.Kind kind, int first) {
    Cube cube = new Cube(List.of(atom(kind)));
    IntStream.range(0, COUNT).forEach(slot -> fill(cube.state(slot(slot), 0), slot + first));
    return cube;
  }

  private static Slot slot(int number) {
    int month = number / COUNTIES % MONTHS;
    return new Slot(
        BY,
        county(number % COUNTIES),
        String.format(Locale.ROOT, "%d-%02d", 2021 + month / 12, 1 + month % 12),
        classCode(number / COUNTIES / MONTHS));
  }

  static String county(int number) {
    return "county-" + number;
  }

  static String classCode(int number) {
    return "class-" + number;
  }

  private static void fill(State state, int first) {
    for (int i = 0; i < SELLERS_OF_A_SLOT; i++) {
      add(state, "seller-" + (first + 37 * i) % SELLERS);
    }
  }

  private static void add(State state, String seller) {
    if (state instanceof TotalState total) {
      total.add(BigDecimal.ONE);
    } else if (state instanceof DistinctState distinct) {
      distinct.add(seller);
    } else if (state instanceof EntityState entities) {
      entities.add(seller, BigDecimal.ONE);
    } else if (state instanceof ExtremesState || state instanceof QuantileState) {
      throw new IllegalArgumentException("No loop is over " + state.getClass());
    }
  }
}
