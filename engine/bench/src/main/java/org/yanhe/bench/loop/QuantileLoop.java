package org.yanhe.bench.loop;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.QuantileState;
import org.yanhe.methods.state.Slot;

/** The amounts of a cell come one by one, then a tenth of them exceeds which. */
@State(Scope.Thread)
public class QuantileLoop {
  private static final int VALUES = 100_000;
  private static final int CENTS = 2;
  private static final BigDecimal P = new BigDecimal("0.9");

  @Param({"VALUES", "SKETCH"})
  public Atom.Kind states = Atom.Kind.VALUES;

  private final long[] amounts =
      new Random(1).doubles(VALUES).mapToLong(part -> (long) Math.pow(10, 3 + 3 * part)).toArray();

  @Benchmark
  @OperationsPerInvocation(VALUES)
  public Optional<BigDecimal> found() {
    String error = states == Atom.Kind.SKETCH ? "0.001" : "";
    Cube cube = new Cube(List.of(new Atom(states, "amount", "", "", "", error)));
    QuantileState state = (QuantileState) cube.state(new Slot("", "r", "2022-01", ""), 0);
    for (long amount : amounts) {
      state.add(amount, CENTS);
    }
    return state.quantile(P);
  }
}
