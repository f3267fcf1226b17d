package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Value added of the core industries of the digital economy: {@code VA = Σ VA(class) · share}. The
 * classification is that of the National Bureau of Statistics, order no. 33 of 2021; major class 05
 * is not counted.
 *
 * @param region the region
 * @param first first year
 * @param last last year, not before {@code first}
 * @param smalls the classification with its mapping, each small class once
 * @param shares partial shares of any region
 */
public record CoreIndustries(
    RegionCode region,
    Period first,
    Period last,
    List<CoreSmall> smalls,
    List<PartialShare> shares) {
  private static final Label MOVED =
      new Label("非完全对应代码的占比", "Shares that rest on codes that do not match");

  public CoreIndustries {
    smalls = List.copyOf(smalls);
    shares = List.copyOf(shares);
    if (first.frequency() != Frequency.YEAR
        || last.frequency() != Frequency.YEAR
        || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "Invalid years: '%s, %s' (first not after last)".formatted(first, last));
    }
    if (smalls.stream().map(CoreSmall::code).distinct().count() < smalls.size()) {
      throw new IllegalArgumentException("Invalid classification: a small class stands twice");
    }
    Set<List<Object>> seen = new HashSet<>();
    for (PartialShare s : shares) {
      if (!seen.add(List.of(s.region(), s.validFrom(), s.small(), s.industry()))) {
        throw new IllegalArgumentException(
            "Invalid partial shares: class %s in %s (given twice from %s for region %s)"
                .formatted(s.industry(), s.small(), s.validFrom(), s.region()));
      }
    }
  }

  /**
   * Computes the account. Value added comes by GB/T class or for a small class itself.
   *
   * @throws Stop.InputError if inputs are missing or impossible; all that is found is told at once
   */
  public DigitalAccount account(AccountInputs inputs) {
    Ledger ledger = new Ledger();
    InputReading reading = new InputReading(inputs, new Parameters(List.of()), ledger);
    CoreReading core = new CoreReading(this, inputs, reading);
    List<CoreTerm> terms = core.terms();
    reading.finish(region);

    CoreSums sums = new CoreSums(ledger);
    for (int year = first.year(); year <= last.year(); year++) {
      int each = year;
      sums.note(each, terms.stream().filter(term -> term.year() == each).toList());
    }
    return new DigitalAccount(AccountMethod.CORE_INDUSTRIES, region, ledger.rows(), core.remarks());
  }

  /**
   * The total of a year when every share that rests on an uncertain code is lower or higher.
   *
   * @param points percentage points; shares stay within 0 and 100 %
   * @throws Stop.InputError if the account itself cannot be computed
   */
  public List<Sensitivity> sensitivity(AccountInputs inputs, BigDecimal points, Period year) {
    BigDecimal before = account(inputs).total(year);
    return Stream.of(points.negate(), points)
        .map(
            step ->
                Sensitivity.of(
                    MOVED,
                    step,
                    Unit.parse("百分点"),
                    year,
                    before,
                    () -> moved(step).account(inputs).total(year)))
        .toList();
  }

  private CoreIndustries moved(BigDecimal points) {
    Set<ClassCode> unsure =
        core().stream()
            .filter(small -> !small.status().isSure())
            .map(CoreSmall::code)
            .collect(Collectors.toSet());
    List<PartialShare> moved = new ArrayList<>();
    shares.forEach(s -> moved.add(unsure.contains(s.small()) ? s.moved(points) : s));
    core().stream()
        .filter(small -> unsure.contains(small.code()))
        .forEach(small -> small.links().forEach(link -> moved.addAll(whole(small, link, points))));
    return new CoreIndustries(region, first, last, smalls, moved);
  }

  /** The share that a whole class without a share of its own takes when it moves. */
  private List<PartialShare> whole(CoreSmall small, CoreSmall.Link link, BigDecimal points) {
    if (link.coverage() == CoreSmall.Coverage.PART
        || share(small.code(), link.industry(), first.year()).isPresent()) {
      return List.of();
    }
    return List.of(
        new PartialShare(
                region, first, small.code(), link.industry(), BigDecimal.valueOf(100), "whole")
            .moved(points));
  }

  List<CoreSmall> core() {
    return smalls.stream().filter(CoreSmall::isCore).toList();
  }

  /** The share of a class within a small class that is in force in a year. */
  Optional<PartialShare> share(ClassCode small, ClassCode industry, int year) {
    return shares.stream()
        .filter(share -> share.region().equals(region) && share.isOf(small, industry))
        .filter(share -> share.validFrom().year() <= year)
        .max(Comparator.comparing(PartialShare::validFrom));
  }
}
