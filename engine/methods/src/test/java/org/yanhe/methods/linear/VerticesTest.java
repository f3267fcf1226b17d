package org.yanhe.methods.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Small programs solved by looking at every corner: wherever as many bounds meet as there are
 * variables, the point where they do is tried. Programs are drawn so that many bounds meet in one
 * point, rows are equations, ranges or bounded on one side only, and variables have no bounds on
 * one side or either.
 */
class VerticesTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;
  private static final int SEEDS = 240;

  private final List<double[]> factors = new ArrayList<>();
  private final List<Double> lows = new ArrayList<>();
  private final List<Double> highs = new ArrayList<>();
  private int size;

  /** Variables are rows of one factor; the first is bounded above, so that a push of it ends. */
  private Program draw(Random random, double[] costs) {
    Program program = new Program();
    size = costs.length;
    factors.clear();
    lows.clear();
    highs.clear();
    for (int j = 0; j < size; j++) {
      double low = random.nextInt(4) == 0 ? -INFINITE : -random.nextInt(4);
      double high = random.nextInt(4) == 0 ? INFINITE : random.nextInt(4);
      program.variable(low, high, costs[j]);
      double[] unit = new double[size];
      unit[j] = 1;
      add(unit, low, high);
    }
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      double[] row = random.ints(size, -2, 3).asDoubleStream().toArray();
      double low = random.nextInt(4) == 0 ? -INFINITE : -random.nextInt(3);
      double high = random.nextInt(4) == 0 ? INFINITE : random.nextInt(3);
      add(row, low, high);
      program.row(
          IntStream.range(0, size).boxed().toList(),
          Arrays.stream(row).boxed().toList(),
          low,
          high);
    }
    return program;
  }

  private void add(double[] row, double low, double high) {
    factors.add(row);
    lows.add(low);
    highs.add(high);
  }

  /** Where a bound is met: the factors of a row, then the bound. */
  private List<double[]> edges() {
    List<double[]> edges = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      for (double at : new double[] {lows.get(i), highs.get(i)}) {
        if (!Double.isInfinite(at)) {
          double[] edge = Arrays.copyOf(factors.get(i), size + 1);
          edge[size] = at;
          edges.add(edge);
        }
      }
    }
    return edges;
  }

  private boolean isPossible(double[] x) {
    return IntStream.range(0, factors.size())
        .allMatch(
            i -> {
              double sum = product(factors.get(i), x);
              return sum >= lows.get(i) - 1e-9 && sum <= highs.get(i) + 1e-9;
            });
  }

  private static double product(double[] a, double[] x) {
    return IntStream.range(0, x.length).mapToDouble(j -> a[j] * x[j]).sum();
  }

  /** The corners of all possible points. */
  private List<double[]> corners() {
    List<double[]> corners = new ArrayList<>();
    choose(edges(), 0, new ArrayList<>(), corners);
    return corners;
  }

  private void choose(
      List<double[]> edges, int from, List<double[]> chosen, List<double[]> corners) {
    if (chosen.size() == size) {
      double[] x = meet(chosen);
      if (x.length > 0 && isPossible(x)) {
        corners.add(x);
      }
      return;
    }
    for (int i = from; i < edges.size(); i++) {
      chosen.add(edges.get(i));
      choose(edges, i + 1, chosen, corners);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** Gauss and Jordan; nothing if edges run alongside each other. */
  private static double[] meet(List<double[]> edges) {
    int n = edges.size();
    double[][] a = edges.stream().map(double[]::clone).toArray(double[][]::new);
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int i = k; i < n; i++) {
        best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
      }
      Collections.swap(Arrays.asList(a), k, best);
      if (Math.abs(a[k][k]) < 1e-9) {
        return new double[0];
      }
      for (int i = 0; i < n; i++) {
        double times = i == k ? 0 : a[i][k] / a[k][k];
        for (int j = 0; j <= n; j++) {
          a[i][j] -= times * a[k][j];
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(i -> a[i][n] / a[i][i]).toArray();
  }

  /** Far beyond every corner, so that what it bounds had no bound before. */
  private static final double FAR = 1e4;

  /** The most of a sum over the corners, of which there are none far out. */
  private double most(double[] gain) {
    for (int j = 0; j < size; j++) {
      lows.set(j, Math.max(lows.get(j), -FAR));
      highs.set(j, Math.min(highs.get(j), FAR));
    }
    return corners().stream().mapToDouble(x -> product(gain, x)).max().orElseThrow();
  }

  @Test
  void a_push_ends_in_the_farthest_corner() {
    int unbounded = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      Program program = draw(random, new double[2 + seed % 2]);
      int direction = random.nextBoolean() ? 1 : -1;
      double[] gain = new double[size];
      gain[0] = direction;
      Simplex simplex = new Simplex(program);
      double most = most(gain);
      if (most > FAR / 100) {
        unbounded++;
        assertThatThrownBy(() -> simplex.push(0, direction)).hasMessageContaining("no bound");
      } else {
        assertThat(simplex.push(0, direction) * direction)
            .as("program %s", seed)
            .isCloseTo(most, within(1e-7));
        assertThat(isPossible(simplex.values())).as("program %s", seed).isTrue();
      }
    }
    assertThat(unbounded).isBetween(1, SEEDS / 2);
  }

  @Test
  void the_cheapest_is_the_cheapest_corner_with_the_first_variable_kept() {
    int unbounded = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      double[] costs = random.ints(3, -3, 4).asDoubleStream().toArray();
      Program program = draw(random, costs);
      lows.set(0, 0.0);
      highs.set(0, 0.0);
      double most = most(Arrays.stream(costs).map(c -> -c).toArray());
      Simplex simplex = new Simplex(program);
      if (most > FAR / 100) {
        unbounded++;
        assertThatThrownBy(() -> simplex.cheapest(0)).hasMessageContaining("no bound");
      } else {
        double[] values = simplex.cheapest(0);
        assertThat(-product(costs, values)).as("program %s", seed).isCloseTo(most, within(1e-7));
        assertThat(isPossible(values)).as("program %s", seed).isTrue();
      }
    }
    assertThat(unbounded).isBetween(SEEDS / 20, SEEDS * 3 / 4);
  }

  @Test
  void pushes_one_after_another_all_end_in_the_farthest_corner() {
    for (int seed = 0; seed < SEEDS / 4; seed++) {
      Program program = draw(new Random(seed), new double[3]);
      Simplex simplex = new Simplex(program);
      for (int push = 0; push < 6; push++) {
        int variable = push % 3;
        int direction = push < 3 ? 1 : -1;
        double[] gain = new double[size];
        gain[variable] = direction;
        double most = most(gain);
        if (most < FAR / 100) {
          assertThat(simplex.push(variable, direction) * direction)
              .as("program %s, push %s", seed, push)
              .isCloseTo(most, within(1e-7));
        }
      }
    }
  }
}
