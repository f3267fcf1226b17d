package org.yanhe.methods.series;

import jdplus.benchmarking.base.api.benchmarking.univariate.CholetteSpec;
import jdplus.benchmarking.base.api.benchmarking.univariate.CholetteSpec.BiasCorrection;
import jdplus.benchmarking.base.core.benchmarking.univariate.CholetteProcessor;

/**
 * Dagum and Cholette's method (2006): the result is the indicator plus {@code |z|^λ} times an
 * autoregressive error of parameter rho. With rho = 1 it is Denton's; below 1 the correction fades
 * beyond the last benchmark.
 *
 * @param rho above -1, at most 1; 0.729 for quarters and 0.9 for months are customary
 * @param lambda 0 for additive, 1 for proportional corrections
 * @param bias whether the level of the indicator is moved to that of the benchmarks before
 * @param aggregation how benchmarks relate to the result
 */
public record Cholette(double rho, double lambda, Bias bias, Aggregation aggregation)
    implements Benchmarking {
  public Cholette {
    if (!(rho > -1 && rho <= 1)) {
      throw new IllegalArgumentException("Invalid rho: '" + rho + "' (above -1, at most 1)");
    }
    if (!(lambda >= 0 && lambda <= 1)) {
      throw new IllegalArgumentException("Invalid lambda: '" + lambda + "' (0 to 1)");
    }
  }

  /** How a lasting difference of level between indicator and benchmarks is treated. */
  public enum Bias {
    NONE(BiasCorrection.None),
    /** The mean difference is added. */
    ADDITIVE(BiasCorrection.Additive),
    /** The ratio of the sums multiplies. */
    MULTIPLICATIVE(BiasCorrection.Multiplicative);

    private final BiasCorrection correction;

    Bias(BiasCorrection correction) {
      this.correction = correction;
    }
  }

  @Override
  public Series benchmark(Series indicator, Series benchmarks) {
    Benchmarking.check(
        indicator, benchmarks, lambda == 0 ? Movement.ADDITIVE : Movement.PROPORTIONAL);
    CholetteSpec spec =
        CholetteSpec.builder()
            .rho(rho)
            .lambda(lambda)
            .bias(bias.correction)
            .aggregationType(aggregation.type())
            .build();
    return Jdemetra.series(
        CholetteProcessor.PROCESSOR.benchmark(
            Jdemetra.data(indicator), Jdemetra.data(benchmarks), spec),
        indicator.frequency());
  }
}
