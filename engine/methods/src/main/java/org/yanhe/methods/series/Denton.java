package org.yanhe.methods.series;

import jdplus.benchmarking.base.api.benchmarking.univariate.DentonSpec;
import jdplus.benchmarking.base.core.benchmarking.univariate.DentonProcessor;
import jdplus.toolkit.base.api.timeseries.TsData;
import org.yanhe.model.period.Frequency;

/**
 * Denton's method (1971) in Cholette's modification, which drops the condition on the first value:
 * minimises {@code Σ(Δᵈ(x - z))²}, or {@code Σ(Δᵈ(x / z))²} if proportional, for the indicator z.
 *
 * @param movement what is kept
 * @param differences d, 1 or 2
 * @param aggregation how benchmarks relate to the result
 */
public record Denton(Movement movement, int differences, Aggregation aggregation)
    implements Benchmarking {
  public Denton {
    if (differences < 1 || differences > 2) {
      throw new IllegalArgumentException("Invalid differences: '" + differences + "' (1 or 2)");
    }
  }

  /** The usual form for flows: first differences, sums. */
  public static Denton of(Movement movement) {
    return new Denton(movement, 1, Aggregation.SUM);
  }

  @Override
  public Series benchmark(Series indicator, Series benchmarks) {
    Benchmarking.check(indicator, benchmarks, movement);
    TsData result =
        DentonProcessor.PROCESSOR.benchmark(
            Jdemetra.data(indicator), Jdemetra.data(benchmarks), spec());
    return Jdemetra.series(result, indicator.frequency());
  }

  /**
   * Spreads benchmarks smoothly over shorter periods without an indicator.
   *
   * @param frequency of the result
   */
  public Series spread(Series benchmarks, Frequency frequency) {
    TsData result =
        DentonProcessor.PROCESSOR.benchmark(
            Jdemetra.unit(frequency), Jdemetra.data(benchmarks), spec());
    return Jdemetra.series(result, frequency);
  }

  private DentonSpec spec() {
    return DentonSpec.builder()
        .modified(true)
        .multiplicative(movement == Movement.PROPORTIONAL)
        .differencing(differences)
        .aggregationType(aggregation.type())
        .build();
  }
}
