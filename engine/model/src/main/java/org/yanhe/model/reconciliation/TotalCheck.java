package org.yanhe.model.reconciliation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/** Adds up regions, periods and classes, wherever all parts are published. */
final class TotalCheck {
  private final PublicRelease release;
  private final Ledger ledger;
  private final Function<IndicatorCode, Set<String>> rests;
  private final Map<Cell, Map<Cell, Observation>> classes = new TreeMap<>();

  TotalCheck(PublicRelease release, Ledger ledger) {
    this.release = release;
    this.ledger = ledger;
    this.rests =
        Lineage.read(release)
            .map(lineage -> (Function<IndicatorCode, Set<String>>) lineage::rests)
            .orElse(code -> Set.of());
  }

  void check() {
    for (Observation o : release.observations()) {
      Indicator indicator = release.catalogue().get(o.cell().indicator());
      if (o.figure().isKnown()) {
        regions(indicator, o);
        periods(indicator, o);
      }
      collect(indicator, o);
    }
    classes.forEach(
        (whole, parts) -> release.find(whole).ifPresent(total -> classes(total, parts)));
  }

  private void regions(Indicator indicator, Observation whole) {
    Cell cell = whole.cell();
    if (indicator.region() == Additivity.ADDITIVE) {
      List<Cell> parts =
          release.regions().children(cell.region()).stream()
              .map(region -> cell.with(region.code()))
              .toList();
      boolean rest = rests.apply(indicator.code()).contains(cell.region().text());
      compare(Identity.REGIONS, whole, parts, rest, "the sum of its regions");
    }
  }

  private void periods(Indicator indicator, Observation whole) {
    Cell cell = whole.cell();
    Frequency longer = cell.period().frequency();
    if (indicator.period() == Additivity.ADDITIVE) {
      for (Frequency shorter : Frequency.values()) {
        if (shorter != longer && longer.contains(shorter)) {
          List<Cell> parts = cell.period().parts(shorter).stream().map(cell::with).toList();
          String how = "the sum of its " + shorter.word() + "s";
          compare(Identity.PERIODS, whole, parts, false, how);
        }
      }
    }
  }

  /** Puts a figure of a class under the class above it. */
  private void collect(Indicator indicator, Observation part) {
    if (!part.cell().classCode().isTotal()
        && indicator.formula() instanceof Formula.Base base
        && indicator.classesAddUp()) {
      String list = base.dataset() + "." + base.by();
      String parent =
          release
              .classes()
              .find(list, part.cell().classCode())
              .map(ClassLabels.Entry::parent)
              .orElse("");
      ClassCode above = parent.isEmpty() ? ClassCode.TOTAL : ClassCode.parse(parent);
      classes
          .computeIfAbsent(part.cell().with(above), whole -> new LinkedHashMap<>())
          .put(part.cell(), part);
    }
  }

  private void classes(Observation whole, Map<Cell, Observation> parts) {
    if (whole.figure().isKnown()) {
      boolean rest =
          rests.apply(whole.cell().indicator()).contains(whole.cell().classCode().text());
      compare(Identity.CLASSES, whole, List.copyOf(parts.keySet()), rest, "the sum of its classes");
    }
  }

  private void compare(
      Identity identity, Observation whole, List<Cell> parts, boolean rest, String how) {
    List<Observation> known =
        parts.stream()
            .map(release::find)
            .flatMap(Optional::stream)
            .filter(o -> o.figure().isKnown())
            .toList();
    if (parts.isEmpty() || known.size() < parts.size()) {
      return;
    }
    BigDecimal sum =
        known.stream()
            .map(o -> o.figure().number().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal value = whole.figure().number().orElseThrow();
    boolean leavesOver = rest && sum.compareTo(value) < 0;
    long rounded = known.stream().filter(ledger::isRounded).count();
    ledger.compare(identity, whole, leavesOver ? value : sum, rounded, how);
  }
}
