package org.yanhe.methods.composite.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolTest {
  private static final int BASE = 40_000;

  private static double[] point(int source, int run) {
    Stream64 stream = Stream64.of(7, source, run);
    double[] point = new double[3];
    Arrays.setAll(point, i -> Math.PI * (2 * stream.uniform() - 1));
    return point;
  }

  private static double ishigami(double[] x) {
    return Math.sin(x[0])
        + 7 * Math.sin(x[1]) * Math.sin(x[1])
        + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
  }

  private static Sobol ofInput(int input) {
    return Sobol.of(
        IntStream.range(0, BASE).mapToDouble(run -> ishigami(point(1, run))).toArray(),
        IntStream.range(0, BASE).mapToDouble(run -> ishigami(point(2, run))).toArray(),
        IntStream.range(0, BASE)
            .mapToDouble(
                run -> {
                  double[] mixed = point(1, run);
                  mixed[input] = point(2, run)[input];
                  return ishigami(mixed);
                })
            .toArray());
  }

  /** Closed form of the Ishigami function with a = 7 and b = 0.1 (Saltelli et al. 2008). */
  @Test
  void indices_of_the_ishigami_function_are_those_of_its_closed_form() {
    assertThat(ofInput(0).first()).isCloseTo(0.3139, within(0.02));
    assertThat(ofInput(1).first()).isCloseTo(0.4424, within(0.02));
    assertThat(ofInput(2).first()).isCloseTo(0, within(0.02));
    assertThat(ofInput(0).total()).isCloseTo(0.5576, within(0.02));
    assertThat(ofInput(1).total()).isCloseTo(0.4424, within(0.02));
    assertThat(ofInput(2).total()).isCloseTo(0.2437, within(0.02));
  }

  @Test
  void result_that_never_varies_has_no_shares() {
    assertThat(Sobol.of(new double[] {2, 2}, new double[] {2, 2}, new double[] {2, 2}).first())
        .isNaN();
  }

  /** The first numbers of SplitMix64 with the state 1234567, as its reference code gives them. */
  @Test
  void stream_is_splitmix64() {
    Stream64 stream = new Stream64(1234567);

    assertThat(IntStream.range(0, 3).mapToObj(i -> Long.toUnsignedString(stream.next())))
        .containsExactly("6457827717110365317", "3203168211198807973", "9817491932198370423");
  }

  @Test
  void uniform_numbers_fill_the_unit_interval_evenly() {
    double[] sorted =
        IntStream.range(0, 10_000)
            .mapToDouble(run -> Stream64.of(1, run).uniform())
            .sorted()
            .toArray();

    double distance =
        IntStream.range(0, sorted.length)
            .mapToDouble(i -> Math.abs(sorted[i] - (i + 0.5) / sorted.length))
            .max()
            .orElseThrow();
    assertThat(distance).as("Kolmogorov's distance, 1 % limit").isLessThan(1.63 / 100);
  }
}
