package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yanhe.model.classification.ClassCode;

/** Adds up the core industries of a year and notes each sum. */
final class CoreSums {
  private static final ClassCode TOTAL = ClassCode.TOTAL;

  private final Ledger ledger;

  CoreSums(Ledger ledger) {
    this.ledger = ledger;
  }

  void note(int year, List<CoreTerm> terms) {
    for (CoreTerm term : terms) {
      ledger.exact(
          AccountStep.PARTIAL_SHARE, term.small().code(), term.industry(), year, term.percent());
      ledger.exact(AccountStep.CORE_PART, term.small().code(), term.industry(), year, term.part());
    }
    SortedMap<ClassCode, BigDecimal> majors = by(term -> term.small().major(), terms);
    by(term -> term.small().code(), terms)
        .forEach((small, sum) -> ledger.exact(AccountStep.CORE_SMALL, small, TOTAL, year, sum));
    majors.forEach((major, sum) -> ledger.exact(AccountStep.CORE_MAJOR, major, TOTAL, year, sum));
    BigDecimal total = sum(terms, term -> true);
    if (total.signum() > 0) {
      majors.forEach(
          (major, sum) ->
              ledger.exact(AccountStep.CORE_MAJOR_SHARE, major, TOTAL, year, percent(sum, total)));
      noteStanding(year, terms, total);
    }
    ledger.total(AccountStep.TOTAL, year, total);
  }

  /** How much of the total rests on which kind of mapping. */
  private void noteStanding(int year, List<CoreTerm> terms, BigDecimal total) {
    for (MappingStatus status : MappingStatus.values()) {
      BigDecimal sum = sum(terms, term -> term.status() == status);
      ledger.exact(AccountStep.CORE_STATUS_SHARE, TOTAL, status.code(), year, percent(sum, total));
    }
    BigDecimal unsure = sum(terms, term -> !term.status().isSure());
    ledger.total(AccountStep.CORE_UNMATCHED_SHARE, year, percent(unsure, total));
  }

  private static SortedMap<ClassCode, BigDecimal> by(
      Function<CoreTerm, ClassCode> key, List<CoreTerm> terms) {
    SortedMap<ClassCode, BigDecimal> sums = new TreeMap<>();
    terms.forEach(term -> sums.merge(key.apply(term), term.part(), BigDecimal::add));
    return sums;
  }

  private static BigDecimal sum(List<CoreTerm> terms, Predicate<CoreTerm> which) {
    return terms.stream()
        .filter(which)
        .map(CoreTerm::part)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, MathContext.DECIMAL128);
  }
}
