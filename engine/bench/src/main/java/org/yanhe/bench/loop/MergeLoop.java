package org.yanhe.bench.loop;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;

/** The cube of a task merges into that of the driver, whose sellers have other codes. */
@State(Scope.Thread)
public class MergeLoop {
  @Param({"TOTAL", "DISTINCT", "PER_ENTITY"})
  public Atom.Kind states = Atom.Kind.TOTAL;

  private Cube into = States.cube(states, 0);
  private Cube from = into;

  @Setup
  public void fill() {
    into = States.cube(states, 0);
    from = States.cube(states, 1_000);
  }

  @Benchmark
  @OperationsPerInvocation(States.COUNT)
  public Cube cubes() {
    return into.merge(from);
  }
}
