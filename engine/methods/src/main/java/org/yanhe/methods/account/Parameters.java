package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.problem.Stop;

/**
 * The dated parameters of an account.
 *
 * @param values no two of the same name and first year
 */
public record Parameters(List<Parameter> values) {
  public Parameters {
    values = List.copyOf(values);
    Set<List<Object>> seen = new HashSet<>();
    for (Parameter parameter : values) {
      if (!seen.add(List.of(parameter.name(), parameter.validFrom()))) {
        throw new IllegalArgumentException(
            "Invalid parameters: '"
                + parameter.name().code()
                + "' (given twice from "
                + parameter.validFrom()
                + ")");
      }
    }
  }

  /** The value in force in a year. */
  Optional<Parameter> find(ParameterName name, int year) {
    return values.stream()
        .filter(p -> p.name() == name && p.validFrom().year() <= year)
        .max(Comparator.comparing(Parameter::validFrom));
  }

  /** The number in force in a year, a percentage as a fraction. */
  double at(ParameterName name, int year) {
    return find(name, year)
        .map(Parameter::number)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Invalid year of parameter " + name.code() + ": '" + year + "' (no value)"));
  }

  /** The numbers in force in a span of years, percentages as fractions. */
  YearValues over(ParameterName name, int first, int last) {
    return YearValues.of(first, last, year -> at(name, year));
  }

  /**
   * These parameters with every value of some of them moved.
   *
   * @throws Stop.InputError if a value leaves its range
   */
  Parameters moved(Change change) {
    return new Parameters(
        values.stream()
            .map(p -> change.parameters().contains(p.name()) ? moved(p, change.step()) : p)
            .toList());
  }

  private static Parameter moved(Parameter parameter, BigDecimal step) {
    BigDecimal value = parameter.value().add(step);
    if (parameter.name().admits(value.doubleValue())) {
      return parameter.with(value);
    }
    throw new Stop.InputError(
        "Cannot move parameter '%s' to %s: its range is %s. Take a smaller step."
            .formatted(parameter.name().code(), value.toPlainString(), parameter.name().range()));
  }
}
