package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return read(new Wanted(region, industry, item, from, to), Sign.POSITIVE);
  }

  YearValues notNegative(
      RegionCode region, ClassCode industry, AccountItem item, int from, int to) {
    return read(new Wanted(region, industry, item, from, to), Sign.NOT_NEGATIVE);
  }

  /** A series that an account needs. */
  private record Wanted(RegionCode region, ClassCode industry, AccountItem item, int from, int to) {
    @Override
    public String toString() {
      String of = industry.isTotal() ? "" : ", industry " + industry;
      return "'" + item.code() + "' of region " + region + of;
    }
  }

  private enum Sign {
    POSITIVE,
    NOT_NEGATIVE;

    boolean admits(BigDecimal value) {
      return switch (this) {
        case POSITIVE -> value.signum() > 0;
        case NOT_NEGATIVE -> value.signum() >= 0;
      };
    }

    String rule() {
      return switch (this) {
        case POSITIVE -> "above 0";
        case NOT_NEGATIVE -> "0 or above";
      };
    }
  }

  private YearValues read(Wanted wanted, Sign sign) {
    List<String> missing = new ArrayList<>();
    List<String> breaking = new ArrayList<>();
    YearValues values =
        YearValues.of(
            wanted.from(), wanted.to(), year -> read(wanted, sign, year, missing, breaking));
    problemOf(missing, wanted + " is missing for %s. Add rows.");
    problemOf(
        breaking, wanted + " must be " + sign.rule() + " but is not in %s. Correct the rows.");
    return values;
  }

  private double read(
      Wanted wanted, Sign sign, int year, List<String> missing, List<String> breaking) {
    Optional<BigDecimal> found =
        inputs.find(wanted.region(), wanted.industry(), wanted.item(), year);
    if (found.isEmpty()) {
      missing.add(String.valueOf(year));
      return Double.NaN;
    }
    BigDecimal value = found.get();
    if (!sign.admits(value)) {
      breaking.add(year + " (" + value.toPlainString() + ")");
    }
    ledger.exact(wanted.item(), wanted.industry(), ClassCode.TOTAL, year, value);
    return value.doubleValue();
  }

  private void problemOf(List<String> years, String sentence) {
    if (!years.isEmpty()) {
      problem(sentence.formatted(String.join(", ", years)));
    }
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
