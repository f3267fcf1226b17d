package org.yanhe.methods.account;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;

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
