package org.yanhe.methods.series;

import java.util.ArrayList;
import java.util.List;
import jdplus.toolkit.base.api.processing.DefaultProcessingLog;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;
import jdplus.x13.base.api.regarima.RegressionSpec;
import jdplus.x13.base.api.x13.X13Spec;
import jdplus.x13.base.core.x13.Mstatistics;
import jdplus.x13.base.core.x13.X13Finals;
import jdplus.x13.base.core.x13.X13Kernel;
import jdplus.x13.base.core.x13.X13Results;
import org.yanhe.model.period.Frequency;

/** X-13ARIMA. */
final class X13Adjuster implements Adjuster {
  /** The specification without a RegARIMA model. */
  static final String X11_ONLY = "X11";

  @Override
  public List<String> specifications() {
    return List.of(X11_ONLY, "RSA0", "RSA1", "RSA2", "RSA3", "RSA4", "RSA5");
  }

  @Override
  public Adjusted adjust(Series series, String specification, List<Regressor> regressors) {
    X13Spec spec = withRegressors(X13Spec.fromString(specification), regressors);
    DefaultProcessingLog log = new DefaultProcessingLog();
    X13Results results =
        X13Kernel.of(spec, RegArima.context(regressors)).process(Jdemetra.data(series), log);
    if (!results.isValid()) {
      throw Adjuster.impossible(series, log);
    }
    Frequency frequency = series.frequency();
    X13Finals finals = results.getFinals();
    RegSarimaModel model = results.getPreprocessing();
    return new Adjusted(
        series,
        Jdemetra.series(finals.getD11final(), frequency),
        Jdemetra.series(finals.getD12final(), frequency),
        Jdemetra.series(finals.getD16(), frequency),
        Jdemetra.series(finals.getD13final(), frequency),
        Adjuster.decomposition(results.getDecomposition().getMode()),
        model == null ? "" : RegArima.orders(model),
        model == null ? List.of() : RegArima.coefficients(model, regressors),
        diagnostics(results));
  }

  private static X13Spec withRegressors(X13Spec spec, List<Regressor> regressors) {
    RegressionSpec regression =
        spec.getRegArima().getRegression().toBuilder()
            .userDefinedVariables(RegArima.variables(regressors))
            .build();
    return regressors.isEmpty()
        ? spec
        : spec.toBuilder()
            .regArima(spec.getRegArima().toBuilder().regression(regression).build())
            .build();
  }

  /** The eleven quality statistics of Lothian and Morry (1978), their weighted mean and tests. */
  private static List<Diagnostic> diagnostics(X13Results results) {
    List<Diagnostic> all =
        new ArrayList<>(RegArima.tests(results.getDiagnostics().getGenericDiagnostics()));
    Mstatistics m = results.getDiagnostics().getMstatistics();
    for (int i = 1; i <= 11; i++) {
      all.add(new Diagnostic("M" + i, m.getM(i)));
    }
    all.add(new Diagnostic("Q", m.getQ()));
    return all;
  }
}
