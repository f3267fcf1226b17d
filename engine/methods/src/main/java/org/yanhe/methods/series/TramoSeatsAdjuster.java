package org.yanhe.methods.series;

import java.util.List;
import jdplus.sa.base.api.ComponentType;
import jdplus.sa.base.api.SeriesDecomposition;
import jdplus.toolkit.base.api.modelling.ComponentInformation;
import jdplus.toolkit.base.api.processing.DefaultProcessingLog;
import jdplus.tramoseats.base.api.tramo.RegressionSpec;
import jdplus.tramoseats.base.api.tramoseats.TramoSeatsSpec;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsKernel;
import jdplus.tramoseats.base.core.tramoseats.TramoSeatsResults;

/** TRAMO-SEATS. */
final class TramoSeatsAdjuster implements Adjuster {

  @Override
  public List<String> specifications() {
    return List.of("RSA0", "RSA1", "RSA2", "RSA3", "RSA4", "RSA5", "RSAfull");
  }

  @Override
  public Adjusted adjust(Series series, String specification, List<Regressor> regressors) {
    TramoSeatsSpec spec = withRegressors(TramoSeatsSpec.fromString(specification), regressors);
    DefaultProcessingLog log = new DefaultProcessingLog();
    TramoSeatsResults results =
        TramoSeatsKernel.of(spec, RegArima.context(regressors)).process(Jdemetra.data(series), log);
    if (!results.isValid()) {
      throw Adjuster.impossible(series, log);
    }
    SeriesDecomposition finals = results.getFinals();
    return new Adjusted(
        series,
        component(finals, ComponentType.SeasonallyAdjusted, series),
        component(finals, ComponentType.Trend, series),
        component(finals, ComponentType.Seasonal, series),
        component(finals, ComponentType.Irregular, series),
        Adjuster.decomposition(finals.getMode()),
        RegArima.orders(results.getPreprocessing()),
        RegArima.coefficients(results.getPreprocessing(), regressors),
        RegArima.tests(results.getDiagnostics().getGenericDiagnostics()));
  }

  private static Series component(SeriesDecomposition finals, ComponentType type, Series original) {
    return Jdemetra.series(
        finals.getSeries(type, ComponentInformation.Value), original.frequency());
  }

  private static TramoSeatsSpec withRegressors(TramoSeatsSpec spec, List<Regressor> regressors) {
    RegressionSpec regression =
        spec.getTramo().getRegression().toBuilder()
            .userDefinedVariables(RegArima.variables(regressors))
            .build();
    return regressors.isEmpty()
        ? spec
        : spec.toBuilder()
            .tramo(spec.getTramo().toBuilder().regression(regression).build())
            .build();
  }
}
