package org.yanhe.methods.account;

import java.math.BigDecimal;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.unit.Unit;

/**
 * A value of a parameter, in force from a year until the next value of the same name.
 *
 * @param name which parameter
 * @param validFrom the first year
 * @param value in {@code unit}, within the range of the name
 * @param unit the unit of the name
 * @param source where the value comes from, or that it is an assumption; never blank
 */
public record Parameter(
    ParameterName name, Period validFrom, BigDecimal value, Unit unit, String source) {
  public Parameter {
    if (validFrom.frequency() != Frequency.YEAR) {
      throw new IllegalArgumentException(
          "Invalid start of parameter " + name.code() + ": '" + validFrom + "' (a year)");
    }
    if (!unit.equals(name.unit())) {
      throw new IllegalArgumentException(
          "Invalid unit of parameter " + name.code() + ": '" + unit + "' (" + name.unit() + ")");
    }
    if (!name.admits(value.doubleValue())) {
      throw new IllegalArgumentException(
          "Invalid value of parameter "
              + name.code()
              + ": '"
              + value.toPlainString()
              + "' ("
              + name.range()
              + ")");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "Invalid source of parameter " + name.code() + ": '' (a source or 'assumption')");
    }
  }

  Parameter with(BigDecimal otherValue) {
    return new Parameter(name, validFrom, otherValue, unit, source);
  }

  /** The value as the formulas take it: a percentage as a fraction. */
  double number() {
    return unit.symbol().equals("%") ? value.movePointLeft(2).doubleValue() : value.doubleValue();
  }
}
