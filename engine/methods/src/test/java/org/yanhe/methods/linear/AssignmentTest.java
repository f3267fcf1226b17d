package org.yanhe.methods.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Jobs for as many people at the least cost, a program that stays at the same point in most of its
 * steps, against the best over all sets of jobs that the first people can do (Held and Karp 1962).
 */
class AssignmentTest {
  private static final int SIZE = 12;

  /** Everybody does all of one job: what each does and how each is done adds up to the first. */
  private static Program program(int[][] costs) {
    Program program = new Program();
    program.variable(0, 1, 0);
    for (int[] person : costs) {
      for (int cost : person) {
        program.variable(0, Double.POSITIVE_INFINITY, cost);
      }
    }
    for (int i = 0; i < SIZE; i++) {
      int at = i;
      addUp(program, IntStream.range(0, SIZE).map(job -> 1 + SIZE * at + job));
      addUp(program, IntStream.range(0, SIZE).map(person -> 1 + SIZE * person + at));
    }
    return program;
  }

  private static void addUp(Program program, IntStream columns) {
    List<Integer> all = Stream.concat(columns.boxed(), Stream.of(0)).toList();
    List<Double> ones = Collections.nCopies(SIZE, 1.0);
    program.row(all, Stream.concat(ones.stream(), Stream.of(-1.0)).toList(), 0, 0);
  }

  private static int cheapest(int[][] costs) {
    int[] best = new int[1 << SIZE];
    Arrays.fill(best, Integer.MAX_VALUE);
    best[0] = 0;
    for (int done = 0; done < best.length; done++) {
      int person = Integer.bitCount(done);
      for (int job = 0; job < SIZE && person < SIZE; job++) {
        if ((done & 1 << job) == 0) {
          int with = done | 1 << job;
          best[with] = Math.min(best[with], best[done] + costs[person][job]);
        }
      }
    }
    return best[best.length - 1];
  }

  @Test
  void the_cheapest_assignment_is_the_best_over_all_sets_of_jobs() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      int[][] costs = new int[SIZE][];
      Arrays.setAll(costs, i -> random.ints(SIZE, 1, 100).toArray());
      Program program = program(costs);
      Simplex simplex = new Simplex(program);

      assertThat(simplex.push(0, 1)).isCloseTo(1, within(1e-9));
      double[] values = simplex.cheapest(0);

      double cost =
          IntStream.range(0, values.length).mapToDouble(j -> program.cost(j) * values[j]).sum();
      assertThat(cost).as("table %s", seed).isCloseTo(cheapest(costs), within(1e-7));
      assertThat(Arrays.stream(values).map(v -> Math.abs(v - Math.rint(v))).max().orElseThrow())
          .as("nobody does half a job in a corner")
          .isLessThan(1e-9);
    }
  }
}
