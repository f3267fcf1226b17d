package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

/**
 * Takes what an account needs out of its inputs, notes all of it in the ledger, and gathers
 * everything that is missing or impossible before it stops.
 */
final class InputReading {
  private final AccountInputs inputs;
  private final Parameters parameters;
  private final Ledger ledger;
  private final List<String> problems = new ArrayList<>();

  InputReading(AccountInputs inputs, Parameters parameters, Ledger ledger) {
    this.inputs = inputs;
    this.parameters = parameters;
    this.ledger = ledger;
  }

  YearValues positive(RegionCode region, ClassCode industry, AccountItem item, int from, int to) {
    return read(region, industry, item, from, to, value -> value.signum() > 0, "above 0");
  }

  YearValues notNegative(
      RegionCode region, ClassCode industry, AccountItem item, int from, int to) {
    return read(region, industry, item, from, to, value -> value.signum() >= 0, "0 or above");
  }

  private YearValues read(
      RegionCode region,
      ClassCode industry,
      AccountItem item,
      int from,
      int to,
      Predicate<BigDecimal> rule,
      String ruleText) {
    String what =
        "'%s' of region %s%s"
            .formatted(item.code(), region, industry.isTotal() ? "" : ", industry " + industry);
    problemOf(missing(region, industry, item, from, to), what + " is missing for %s. Add rows.");
    problemOf(
        breaking(region, industry, item, from, to, rule),
        what + " must be " + ruleText + " but is not in %s. Correct the rows.");
    return YearValues.of(
        from,
        to,
        year ->
            inputs
                .find(region, industry, item, year)
                .map(value -> noted(item, industry, year, value))
                .orElse(Double.NaN));
  }

  private List<String> missing(
      RegionCode region, ClassCode industry, AccountItem item, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(year -> inputs.find(region, industry, item, year).isEmpty())
        .mapToObj(String::valueOf)
        .toList();
  }

  private List<String> breaking(
      RegionCode region,
      ClassCode industry,
      AccountItem item,
      int from,
      int to,
      Predicate<BigDecimal> rule) {
    return IntStream.rangeClosed(from, to)
        .filter(year -> inputs.find(region, industry, item, year).filter(rule.negate()).isPresent())
        .mapToObj(year -> year + " (" + plain(region, industry, item, year) + ")")
        .toList();
  }

  private String plain(RegionCode region, ClassCode industry, AccountItem item, int year) {
    return inputs.find(region, industry, item, year).map(BigDecimal::toPlainString).orElse("");
  }

  private void problemOf(List<String> years, String sentence) {
    if (!years.isEmpty()) {
      problem(sentence.formatted(String.join(", ", years)));
    }
  }

  private double noted(AccountItem item, ClassCode industry, int year, BigDecimal value) {
    ledger.exact(item, industry, ClassCode.TOTAL, year, value);
    return value.doubleValue();
  }

  boolean has(RegionCode region, ClassCode industry, AccountItem item) {
    return inputs.has(region, industry, item);
  }

  void parameter(ParameterName name, int from, int to) {
    List<String> missing =
        IntStream.rangeClosed(from, to)
            .filter(year -> parameters.find(name, year).isEmpty())
            .mapToObj(String::valueOf)
            .toList();
    problemOf(missing, "parameter '" + name.code() + "' has no value in force in %s. Add a row.");
    IntStream.rangeClosed(from, to).forEach(year -> noted(name, year));
  }

  private void noted(ParameterName name, int year) {
    Optional<Parameter> inForce = parameters.find(name, year);
    inForce.ifPresent(p -> ledger.exact(name, ClassCode.TOTAL, ClassCode.TOTAL, year, p.value()));
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  /** Stops if anything was wrong. */
  void finish(RegionCode region) {
    if (!problems.isEmpty()) {
      throw new Stop.InputError(
          problems.stream()
              .map(problem -> "Cannot account region " + region + ": " + problem)
              .collect(Collectors.joining("\n")));
    }
  }
}
