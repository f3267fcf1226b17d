package org.yanhe.methods.series;

import java.util.ArrayList;
import java.util.List;
import jdplus.sa.base.api.ComponentType;
import jdplus.sa.base.api.SaVariable;
import jdplus.sa.base.core.diagnostics.GenericSaTests;
import jdplus.toolkit.base.api.arima.SarimaOrders;
import jdplus.toolkit.base.api.data.ParametersEstimation;
import jdplus.toolkit.base.api.timeseries.StaticTsDataSupplier;
import jdplus.toolkit.base.api.timeseries.regression.ModellingContext;
import jdplus.toolkit.base.api.timeseries.regression.TsContextVariable;
import jdplus.toolkit.base.api.timeseries.regression.TsDataSuppliers;
import jdplus.toolkit.base.api.timeseries.regression.Variable;
import jdplus.toolkit.base.core.modelling.regression.RegressionDesc;
import jdplus.toolkit.base.core.regsarima.regular.RegSarimaModel;

/** What both methods share: regressors go into the model, its coefficients and tests come out. */
final class RegArima {
  private static final String GROUP = "calendar";

  private RegArima() {}

  /** A context that knows the regressors; the shared one of the library is never touched. */
  static ModellingContext context(List<Regressor> regressors) {
    TsDataSuppliers suppliers = new TsDataSuppliers();
    for (int i = 0; i < regressors.size(); i++) {
      suppliers.set(id(i), new StaticTsDataSupplier(Jdemetra.data(regressors.get(i).values())));
    }
    ModellingContext context = new ModellingContext();
    context.getTsVariableManagers().set(GROUP, suppliers);
    return context;
  }

  /**
   * The regressors as variables whose effect leaves with the seasonal component. Marked as a
   * calendar effect, X-13 of version 3.5.0 would estimate it and leave it in the adjusted series.
   */
  static List<Variable<TsContextVariable>> variables(List<Regressor> regressors) {
    List<Variable<TsContextVariable>> variables = new ArrayList<>();
    for (int i = 0; i < regressors.size(); i++) {
      variables.add(
          Variable.<TsContextVariable>builder()
              .name(regressors.get(i).name())
              .core(new TsContextVariable(GROUP + "." + id(i)))
              .attribute(SaVariable.REGEFFECT, ComponentType.Seasonal.name())
              .build());
    }
    return variables;
  }

  private static String id(int i) {
    return "x" + i;
  }

  static String orders(RegSarimaModel model) {
    SarimaOrders orders = model.specification();
    return "(%s,%s,%s)(%s,%s,%s)"
        .formatted(
            orders.getP(),
            orders.getD(),
            orders.getQ(),
            orders.getBp(),
            orders.getBd(),
            orders.getBq());
  }

  /** Regression coefficients, then the ARIMA parameters in the order phi, Phi, theta, Theta. */
  static List<Coefficient> coefficients(RegSarimaModel model, List<Regressor> regressors) {
    List<Coefficient> all = new ArrayList<>();
    for (RegressionDesc item : model.getDetails().getRegressionItems()) {
      all.add(new Coefficient(name(item, regressors), item.getCoef(), item.getStderr()));
    }
    List<String> names = parameterNames(model.specification());
    ParametersEstimation parameters = model.getEstimation().getParameters();
    for (int i = 0; i < parameters.getValues().length(); i++) {
      double variance = parameters.getCovariance().get(i, i);
      all.add(new Coefficient(names.get(i), parameters.getValues().get(i), Math.sqrt(variance)));
    }
    return all;
  }

  private static String name(RegressionDesc item, List<Regressor> regressors) {
    for (int i = 0; i < regressors.size(); i++) {
      if (item.getName().equals(GROUP + "." + id(i))) {
        return regressors.get(i).name();
      }
    }
    return item.getName();
  }

  private static List<String> parameterNames(SarimaOrders orders) {
    List<String> names = new ArrayList<>();
    add(names, "phi", orders.getP());
    add(names, "seasonal phi", orders.getBp());
    add(names, "theta", orders.getQ());
    add(names, "seasonal theta", orders.getBq());
    return names;
  }

  private static void add(List<String> names, String name, int count) {
    for (int i = 1; i <= count; i++) {
      names.add(name + " " + i);
    }
  }

  /** p-values of the tests for seasonality in the original and left in the adjusted series. */
  static List<Diagnostic> tests(GenericSaTests tests) {
    return List.of(
        new Diagnostic("seasonality-p", tests.seasonalityTestsOnLinearized().qsTest().getPvalue()),
        new Diagnostic(
            "residual-seasonality-p", tests.residualSeasonalityTestsOnSa().qsTest().getPvalue()));
  }
}
