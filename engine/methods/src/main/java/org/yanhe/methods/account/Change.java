package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * A change of parameters of growth accounting, to see how much the total rests on them.
 *
 * @param label what is changed
 * @param parameters the parameters that move together, of one unit
 * @param step by how much, in that unit
 */
public record Change(Label label, List<ParameterName> parameters, BigDecimal step) {
  public Change {
    parameters = List.copyOf(parameters);
    if (parameters.stream().map(ParameterName::unit).distinct().count() != 1) {
      throw new IllegalArgumentException(
          "Invalid change: '" + label.en() + "' (parameters of one unit)");
    }
  }

  /** A change of one parameter. */
  public static Change of(ParameterName parameter, BigDecimal step) {
    return new Change(parameter.label(), List.of(parameter), step);
  }

  /** The depreciation of all ICT assets together. */
  public static Change ofDepreciation(BigDecimal points) {
    return new Change(
        new Label("ICT资本折旧率", "Depreciation of ICT capital"),
        Asset.ICT.stream().map(ParameterName::depreciation).toList(),
        points);
  }

  /** The service lives of all ICT assets together. */
  public static Change ofLife(BigDecimal years) {
    return new Change(
        new Label("ICT资本服务年限", "Service life of ICT capital"),
        Asset.ICT.stream().map(ParameterName::life).toList(),
        years);
  }

  /** The initial growth of investment in all ICT assets together. */
  public static Change ofInitialGrowth(BigDecimal points) {
    return new Change(
        new Label("ICT投资期初增速", "Initial growth of ICT investment"),
        Asset.ICT.stream().map(ParameterName::initialGrowth).toList(),
        points);
  }

  Change reversed() {
    return new Change(label, parameters, step.negate());
  }

  Unit unit() {
    return parameters.get(0).unit();
  }
}
