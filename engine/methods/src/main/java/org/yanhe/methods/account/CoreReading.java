package org.yanhe.methods.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.model.classification.ClassCode;

/** Reads the inputs of the core industries and finds what each class adds to each small class. */
final class CoreReading {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final CoreIndustries plan;
  private final AccountInputs inputs;
  private final InputReading reading;
  private final List<CoreTerm> terms = new ArrayList<>();
  private final Set<ClassCode> read = new TreeSet<>();
  private final Set<ClassCode> absent = new TreeSet<>();
  private final List<Remark> notMapped = new ArrayList<>();

  CoreReading(CoreIndustries plan, AccountInputs inputs, InputReading reading) {
    this.plan = plan;
    this.inputs = inputs;
    this.reading = reading;
  }

  List<CoreTerm> terms() {
    for (CoreSmall small : plan.core()) {
      if (delivered(small.code())) {
        direct(small);
      } else if (small.links().isEmpty()) {
        notMapped.add(new Remark(Remark.Kind.NOT_MAPPED, small.code()));
      } else {
        small.links().forEach(link -> mapped(small, link));
      }
    }
    refuseMoreThanWhole();
    return terms;
  }

  private void direct(CoreSmall small) {
    read(small.code());
    for (int year = plan.first().year(); year <= plan.last().year(); year++) {
      BigDecimal value = value(small.code(), year);
      terms.add(new CoreTerm(small, MappingStatus.DIRECT, ClassCode.TOTAL, year, value, HUNDRED));
    }
  }

  private void mapped(CoreSmall small, CoreSmall.Link link) {
    if (!delivered(link.industry())) {
      absent.add(link.industry());
      return;
    }
    read(link.industry());
    for (int year = plan.first().year(); year <= plan.last().year(); year++) {
      BigDecimal value = value(link.industry(), year);
      BigDecimal percent = percent(small, link, year);
      terms.add(new CoreTerm(small, small.status(), link.industry(), year, value, percent));
    }
  }

  private boolean delivered(ClassCode industry) {
    return reading.has(plan.region(), industry, AccountItem.VALUE_ADDED);
  }

  private void read(ClassCode industry) {
    if (read.add(industry)) {
      reading.notNegative(
          plan.region(),
          industry,
          AccountItem.VALUE_ADDED,
          plan.first().year(),
          plan.last().year());
    }
  }

  /** A missing value is a problem already noted; the account stops before it is used. */
  private BigDecimal value(ClassCode industry, int year) {
    return inputs
        .find(plan.region(), industry, AccountItem.VALUE_ADDED, year)
        .orElse(BigDecimal.ZERO);
  }

  private BigDecimal percent(CoreSmall small, CoreSmall.Link link, int year) {
    return plan.share(small.code(), link.industry(), year)
        .map(PartialShare::percent)
        .orElseGet(() -> wholeOrProblem(small, link, year));
  }

  private BigDecimal wholeOrProblem(CoreSmall small, CoreSmall.Link link, int year) {
    return switch (link.coverage()) {
      case WHOLE -> HUNDRED;
      case PART -> {
        reading.problem(
            "class %s belongs to %s only in part, and no partial share is in force in %s. Add one."
                .formatted(link.industry(), small.code(), year));
        yield BigDecimal.ZERO;
      }
    };
  }

  private void refuseMoreThanWhole() {
    Map<ClassCode, Map<Integer, BigDecimal>> sums = new TreeMap<>();
    terms.stream()
        .filter(term -> !term.industry().isTotal())
        .forEach(
            term ->
                sums.computeIfAbsent(term.industry(), code -> new TreeMap<>())
                    .merge(term.year(), term.percent(), BigDecimal::add));
    sums.forEach(
        (industry, years) ->
            years.forEach(
                (year, percent) -> {
                  if (percent.compareTo(HUNDRED) > 0) {
                    reading.problem(
                        "the partial shares of class %s in %s add to %s %%. Lower them to 100 %%."
                            .formatted(industry, year, percent.toPlainString()));
                  }
                }));
  }

  List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>(notMapped);
    absent.forEach(code -> remarks.add(new Remark(Remark.Kind.NO_VALUE, code)));
    remarks.addAll(inputs.unused(plan.region(), EnumSet.of(AccountItem.VALUE_ADDED), read));
    plan.shares().stream()
        .filter(share -> share.region().equals(plan.region()) && !isMapped(share))
        .forEach(share -> remarks.add(new Remark(Remark.Kind.UNUSED_SHARE, share.small())));
    remarks.sort(Comparator.comparing(Remark::kind).thenComparing(Remark::code));
    return remarks;
  }

  private boolean isMapped(PartialShare share) {
    return plan.core().stream()
        .anyMatch(
            small ->
                small.links().stream().anyMatch(link -> share.isOf(small.code(), link.industry())));
  }
}
