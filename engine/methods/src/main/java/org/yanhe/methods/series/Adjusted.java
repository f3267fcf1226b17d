package org.yanhe.methods.series;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.methods.growth.Growth;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.period.Period;

/**
 * A seasonally adjusted series with its components and its model. Only here is growth over the
 * previous period (环比) defined: a raw series has none.
 *
 * @param original as observed
 * @param adjusted without seasonal and calendar effects
 * @param trend trend-cycle
 * @param seasonal seasonal and calendar effects, a factor or an amount
 * @param irregular what is left, a factor or an amount
 * @param decomposition whether factors or amounts
 * @param arima orders of the model, such as {@code (0,1,1)(0,1,1)}; empty without a model
 * @param coefficients of regressors and outliers, then of the ARIMA model
 * @param diagnostics how good the adjustment is
 */
public record Adjusted(
    Series original,
    Series adjusted,
    Series trend,
    Series seasonal,
    Series irregular,
    Decomposition decomposition,
    String arima,
    List<Coefficient> coefficients,
    List<Diagnostic> diagnostics) {
  public Adjusted {
    coefficients = List.copyOf(coefficients);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Growth of the adjusted series over the period before (环比), in %. */
  public Figure growthOverPrevious(Period period) {
    return Growth.rate(figure(period), figure(period.previous()));
  }

  /** A diagnostic by its name. */
  public double diagnostic(String name) {
    return diagnostics.stream()
        .filter(d -> d.name().equals(name))
        .mapToDouble(Diagnostic::value)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Invalid diagnostic: '" + name + "'"));
  }

  private Figure figure(Period period) {
    return adjusted.covers(period)
        ? Figure.known(BigDecimal.valueOf(adjusted.at(period)))
        : Figure.absent(Reason.NOT_REPORTED);
  }
}
