package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;

/**
 * Digital value added from supply-use tables: {@code VA_dig = Σ_j VA_j · digital output_j /
 * output_j}. Xu and Zhang (2020), China Industrial Economics (中国工业经济), after the U.S. Bureau of
 * Economic Analysis, Defining and Measuring the Digital Economy (2018).
 *
 * @param region the region
 * @param first first year
 * @param last last year, not before {@code first}
 * @param industries the industries j, each once
 */
public record SupplyUse(RegionCode region, Period first, Period last, List<ClassCode> industries) {
  public SupplyUse {
    industries = List.copyOf(industries);
    if (first.frequency() != Frequency.YEAR
        || last.frequency() != Frequency.YEAR
        || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "Invalid years: '%s, %s' (first not after last)".formatted(first, last));
    }
    if (industries.stream().distinct().count() < industries.size()) {
      throw new IllegalArgumentException("Invalid industries: '" + industries + "' (each once)");
    }
  }

  /**
   * Computes the account.
   *
   * @throws Stop.InputError if inputs are missing or impossible; all that is found is told at once
   */
  public DigitalAccount account(AccountInputs inputs) {
    Ledger ledger = new Ledger();
    InputReading reading = new InputReading(inputs, new Parameters(List.of()), ledger);
    industries.forEach(industry -> read(industry, reading));
    reading.finish(region);

    for (int year = first.year(); year <= last.year(); year++) {
      BigDecimal total = BigDecimal.ZERO;
      for (ClassCode industry : industries) {
        total = total.add(part(industry, year, inputs, ledger));
      }
      ledger.total(AccountStep.TOTAL, year, total);
    }
    return new DigitalAccount(
        AccountMethod.SUPPLY_USE,
        region,
        ledger.rows(),
        inputs.unused(
            region, EnumSet.of(AccountItem.OUTPUT, AccountItem.DIGITAL_OUTPUT), industries));
  }

  /**
   * The total of a year when every digital coefficient is lower or higher.
   *
   * @param points percentage points; coefficients stay within 0 and 100 %
   * @throws Stop.InputError if the account itself cannot be computed
   */
  public List<Sensitivity> sensitivity(AccountInputs inputs, BigDecimal points, Period year) {
    DigitalAccount account = account(inputs);
    return Stream.of(points.negate(), points)
        .map(
            step ->
                Sensitivity.of(
                    AccountStep.DIGITAL_COEFFICIENT.label(),
                    step,
                    Unit.parse("百分点"),
                    year,
                    account.total(year),
                    () -> moved(account, inputs, step, year)))
        .toList();
  }

  private BigDecimal moved(
      DigitalAccount account, AccountInputs inputs, BigDecimal points, Period year) {
    return account.rows(AccountStep.DIGITAL_COEFFICIENT).stream()
        .filter(row -> row.year().equals(year))
        .map(row -> moved(row, inputs, points))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal moved(WorkingRow row, AccountInputs inputs, BigDecimal points) {
    BigDecimal coefficient =
        row.value().add(points).max(BigDecimal.ZERO).min(BigDecimal.valueOf(100));
    return value(inputs, row.industry(), AccountItem.VALUE_ADDED, row.year().year())
        .multiply(coefficient)
        .movePointLeft(2);
  }

  private void read(ClassCode industry, InputReading reading) {
    int from = first.year();
    int to = last.year();
    YearValues output = reading.positive(region, industry, AccountItem.OUTPUT, from, to);
    YearValues digital =
        reading.notNegative(region, industry, AccountItem.DIGITAL_OUTPUT, from, to);
    reading.notNegative(region, industry, AccountItem.VALUE_ADDED, from, to);
    output
        .years()
        .filter(year -> digital.at(year) > output.at(year))
        .forEach(
            year ->
                reading.problem(
                    "digital output of industry %s in %s exceeds its output. Correct the rows."
                        .formatted(industry, year)));
  }

  private BigDecimal part(ClassCode industry, int year, AccountInputs inputs, Ledger ledger) {
    BigDecimal digital = value(inputs, industry, AccountItem.DIGITAL_OUTPUT, year);
    BigDecimal output = value(inputs, industry, AccountItem.OUTPUT, year);
    BigDecimal valueAdded = value(inputs, industry, AccountItem.VALUE_ADDED, year);
    BigDecimal coefficient = digital.movePointRight(2).divide(output, MathContext.DECIMAL128);
    BigDecimal part = valueAdded.multiply(digital).divide(output, MathContext.DECIMAL128);
    ledger.exact(AccountStep.DIGITAL_COEFFICIENT, industry, ClassCode.TOTAL, year, coefficient);
    ledger.exact(AccountStep.DIGITAL_PART, industry, ClassCode.TOTAL, year, part);
    return part;
  }

  private BigDecimal value(AccountInputs inputs, ClassCode industry, AccountItem item, int year) {
    return inputs.find(region, industry, item, year).orElseThrow();
  }
}
