package org.yanhe.methods.series;

import java.util.ArrayList;
import java.util.List;
import jdplus.benchmarking.base.api.univariate.TemporalDisaggregationSpec;
import jdplus.benchmarking.base.core.univariate.TemporalDisaggregationProcessor;
import jdplus.benchmarking.base.core.univariate.TemporalDisaggregationResults;
import jdplus.toolkit.base.api.timeseries.TsData;
import org.yanhe.methods.series.Benchmarking.Movement;

/**
 * Temporal disaggregation by regression on indicators: {@code y = Xβ + u}, where y adds up to the
 * series of lower frequency and u follows the error model (Quarterly National Accounts Manual, IMF
 * 2017, chapter 6). The result meets the lower frequency to a relative tolerance of 1e-8; periods
 * beyond its end are extrapolated by the regression.
 *
 * @param model of the error
 * @param rho of the error; without effect in {@link ErrorModel#FERNANDEZ}
 * @param aggregation how the lower frequency relates to the result
 */
public record Disaggregation(ErrorModel model, Rho rho, Aggregation aggregation) {

  /** The usual form for flows: parameter estimated, sums. */
  public static Disaggregation of(ErrorModel model) {
    return new Disaggregation(model, Rho.estimated(), Aggregation.SUM);
  }

  /**
   * Disaggregates a series.
   *
   * @param low the series of lower frequency, within the span of the indicators
   * @param indicators one or more of one higher frequency and one span
   */
  public Disaggregated disaggregate(Series low, List<Series> indicators) {
    indicators.forEach(indicator -> Benchmarking.check(indicator, low, Movement.ADDITIVE));
    Series first = indicators.get(0);
    for (Series other : indicators) {
      if (!other.start().equals(first.start()) || other.size() != first.size()) {
        throw new IllegalArgumentException(
            "Cannot disaggregate by indicators of different spans: %s to %s, %s to %s"
                .formatted(first.start(), first.end(), other.start(), other.end()));
      }
    }
    TsData[] x = indicators.stream().map(Jdemetra::data).toArray(TsData[]::new);
    TemporalDisaggregationResults results =
        TemporalDisaggregationProcessor.process(Jdemetra.data(low), x, spec());
    return new Disaggregated(
        Jdemetra.series(results.getDisaggregatedSeries(), first.frequency()),
        Jdemetra.series(results.getStdevDisaggregatedSeries(), first.frequency()),
        coefficients(results));
  }

  private TemporalDisaggregationSpec spec() {
    return TemporalDisaggregationSpec.builder()
        .aggregationType(aggregation.type())
        .residualsModel(model.residuals())
        .constant(model.constants() > 0)
        .parameter(rho.parameter())
        .truncatedParameter(0.0)
        .build();
  }

  private List<Coefficient> coefficients(TemporalDisaggregationResults results) {
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < results.getCoefficients().length(); i++) {
      int indicator = i - model.constants() + 1;
      String name = indicator == 0 ? "constant" : "indicator " + indicator;
      double variance = results.getCoefficientsCovariance().get(i, i);
      all.add(new Coefficient(name, results.getCoefficients().get(i), Math.sqrt(variance)));
    }
    if (rho.parameter().isFixed()) {
      all.add(new Coefficient("rho", rho.parameter().getValue(), Double.NaN));
    } else if (results.getMaximum() != null && results.getMaximum().getParameters().length > 0) {
      double value = results.getMaximum().getParameters()[0];
      all.add(new Coefficient("rho", value, Double.NaN));
    }
    return all;
  }
}
