package org.yanhe.model.reconciliation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;
import org.yanhe.model.release.PublicRelease;

/**
 * Contributions (拉动点) to the growth of one total: where their parts add up to the total in both
 * years, they add up to its growth rate.
 */
final class ContributionCheck {
  private static final MathContext DIGITS = new MathContext(50);

  private final PublicRelease release;
  private final Ledger ledger;
  private final InputCells inputs;

  /** A published contribution with the figures of its formula. */
  private record Pull(Observation observation, List<BigDecimal> values) {
    IndicatorCode indicator() {
      return observation.cell().indicator();
    }

    BigDecimal points() {
      return observation.figure().number().orElseThrow();
    }
  }

  ContributionCheck(PublicRelease release, Ledger ledger) {
    this.release = release;
    this.ledger = ledger;
    this.inputs = InputCells.of(release);
  }

  void check() {
    Map<Cell, List<Pull>> byTotal = new TreeMap<>();
    Map<Cell, List<Pull>> byIndicator = new TreeMap<>();
    for (Observation o : release.observations()) {
      if (isPull(o.cell().indicator())) {
        pull(o)
            .ifPresent(
                pull -> {
                  Cell total = inputs.of(o.cell()).get(2);
                  byTotal.computeIfAbsent(total, c -> new ArrayList<>()).add(pull);
                  Cell own = total.with(o.cell().indicator());
                  byIndicator.computeIfAbsent(own, c -> new ArrayList<>()).add(pull);
                });
      }
    }
    byIndicator.values().stream().map(this::topmost).forEach(this::compare);
    byTotal.values().stream()
        .filter(pulls -> pulls.stream().map(Pull::indicator).distinct().count() > 1)
        .forEach(this::compare);
  }

  /** Classes without those below another class of the same group. */
  private List<Pull> topmost(List<Pull> pulls) {
    Set<ClassCode> classes =
        pulls.stream()
            .map(pull -> pull.observation().cell().classCode())
            .collect(Collectors.toSet());
    return pulls.stream()
        .filter(pull -> parent(pull.observation().cell()).filter(classes::contains).isEmpty())
        .toList();
  }

  private Optional<ClassCode> parent(Cell pull) {
    Formula part = release.catalogue().get(inputs.of(pull).get(0).indicator()).formula();
    return part instanceof Formula.Base base
        ? release
            .classes()
            .find(base.dataset() + "." + base.by(), pull.classCode())
            .map(ClassLabels.Entry::parent)
            .filter(code -> !code.isEmpty())
            .map(ClassCode::parse)
        : Optional.empty();
  }

  private boolean isPull(IndicatorCode code) {
    return release.catalogue().get(code).formula() instanceof Formula.Contribution contribution
        && contribution.as() == Formula.Contribution.Form.PULL;
  }

  private Optional<Pull> pull(Observation o) {
    List<BigDecimal> values =
        inputs.of(o.cell()).stream()
            .map(cell -> release.figure(cell).number())
            .flatMap(Optional::stream)
            .toList();
    return o.figure().isKnown() && values.size() == 4 && values.get(3).signum() > 0
        ? Optional.of(new Pull(o, values))
        : Optional.empty();
  }

  private void compare(List<Pull> pulls) {
    Pull first = pulls.get(0);
    BigDecimal total = first.values().get(2);
    BigDecimal base = first.values().get(3);
    boolean addsUp = sum(pulls, 0).compareTo(total) == 0 && sum(pulls, 1).compareTo(base) == 0;
    if (pulls.size() > 1 && addsUp) {
      BigDecimal growth = total.divide(base, DIGITS).subtract(BigDecimal.ONE).movePointRight(2);
      BigDecimal others =
          pulls.stream().skip(1).map(Pull::points).reduce(BigDecimal.ZERO, BigDecimal::add);
      long rounded =
          pulls.stream().skip(1).map(Pull::observation).filter(ledger::isRounded).count();
      String how = "growth of the total less the other contributions";
      ledger.compare(
          Identity.CONTRIBUTIONS, first.observation(), growth.subtract(others), rounded, how);
    }
  }

  private static BigDecimal sum(List<Pull> pulls, int position) {
    return pulls.stream()
        .map(pull -> pull.values().get(position))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
