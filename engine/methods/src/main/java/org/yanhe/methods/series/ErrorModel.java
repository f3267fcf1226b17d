package org.yanhe.methods.series;

import jdplus.benchmarking.base.api.univariate.TemporalDisaggregationSpec.Model;

/** What the error of a disaggregation follows at the higher frequency. */
public enum ErrorModel {
  /** Chow and Lin (1971): a stationary autoregression of order one, with a constant. */
  CHOW_LIN(Model.Ar1, 1),
  /** Fernandez (1981): a random walk. */
  FERNANDEZ(Model.Rw, 0),
  /** Litterman (1983): a random walk whose steps are autoregressive. */
  LITTERMAN(Model.RwAr1, 0);

  private final Model residuals;
  private final int constants;

  ErrorModel(Model residuals, int constants) {
    this.residuals = residuals;
    this.constants = constants;
  }

  Model residuals() {
    return residuals;
  }

  /** Coefficients before those of the indicators: 1 with a constant, else 0. */
  int constants() {
    return constants;
  }
}
