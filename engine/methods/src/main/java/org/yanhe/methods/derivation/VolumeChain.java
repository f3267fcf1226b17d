package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yanhe.methods.price.ChainedVolume;
import org.yanhe.methods.price.Component;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;

/**
 * One chain: it runs over the whole years around the reference year in which every class has a
 * price and a value above zero. Elsewhere there is no figure, for the reason of an input that is
 * absent there (a withheld one first), else as not applicable.
 *
 * @param formula what is taken from the chain
 * @param inputs of each class by period, all of one frequency
 */
record VolumeChain(
    Formula.Chained formula, SortedMap<ClassCode, NavigableMap<Period, Input>> inputs) {

  /** A value and its price index. */
  record Input(Figure value, Figure index) {
    boolean isComplete() {
      return value.isKnown() && index.number().filter(i -> i.signum() > 0).isPresent();
    }

    List<Figure> both() {
      return List.of(value, index);
    }
  }

  /** Figures by class and period, those of the total among them. */
  SortedMap<ClassCode, SortedMap<Period, Figure>> figures() {
    SortedMap<ClassCode, SortedMap<Period, Figure>> all = new TreeMap<>();
    TreeSet<Period> periods = new TreeSet<>();
    inputs.values().forEach(row -> periods.addAll(row.keySet()));
    TreeSet<Period> covered = covered(periods.first().frequency());
    for (Period period : periods) {
      codes().forEach(code -> row(all, code).put(period, absent(period)));
    }
    if (!covered.isEmpty()) {
      ChainedVolume chain = ChainedVolume.of(components(covered), formula.reference());
      for (Period period : covered) {
        taken(chain, period, covered).forEach((code, x) -> row(all, code).put(period, x));
      }
    }
    return all;
  }

  private static SortedMap<Period, Figure> row(
      SortedMap<ClassCode, SortedMap<Period, Figure>> all, ClassCode code) {
    return all.computeIfAbsent(code, c -> new TreeMap<>());
  }

  /** The classes that have figures, and the total. */
  private List<ClassCode> codes() {
    TreeSet<ClassCode> codes = new TreeSet<>();
    if (formula.as() != Formula.Chained.Taken.DISCREPANCY) {
      codes.addAll(inputs.keySet());
    }
    codes.add(ClassCode.TOTAL);
    return List.copyOf(codes);
  }

  private Figure absent(Period period) {
    List<Figure> absent =
        inputs.values().stream()
            .map(row -> row.getOrDefault(period, MISSING))
            .flatMap(input -> input.both().stream())
            .filter(figure -> !figure.isKnown())
            .toList();
    Figure suppressed = Figure.absent(Reason.SUPPRESSED);
    return absent.contains(suppressed)
        ? suppressed
        : absent.stream().findFirst().orElse(Figure.absent(Reason.NOT_APPLICABLE));
  }

  private static final Input MISSING =
      new Input(Figure.absent(Reason.NOT_REPORTED), Figure.absent(Reason.NOT_REPORTED));

  /** The periods of the complete years around the reference year; none if it is not complete. */
  private TreeSet<Period> covered(Frequency frequency) {
    TreeSet<Period> covered = new TreeSet<>();
    for (int year = formula.reference(); isComplete(year, frequency); year--) {
      covered.addAll(Period.year(year).parts(frequency));
    }
    for (int year = formula.reference() + 1;
        !covered.isEmpty() && isComplete(year, frequency);
        year++) {
      covered.addAll(Period.year(year).parts(frequency));
    }
    return covered;
  }

  private boolean isComplete(int year, Frequency frequency) {
    List<Period> parts = Period.year(year).parts(frequency);
    return inputs.values().stream()
        .allMatch(
            row ->
                parts.stream().allMatch(p -> row.getOrDefault(p, MISSING).isComplete())
                    && parts.stream()
                            .map(p -> number(Objects.requireNonNull(row.get(p)).value()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .signum()
                        > 0);
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElseThrow();
  }

  private List<Component> components(TreeSet<Period> covered) {
    return inputs.entrySet().stream()
        .map(
            entry ->
                Component.deflated(
                    entry.getKey().text(),
                    within(entry.getValue(), covered, Input::value),
                    within(entry.getValue(), covered, Input::index)))
        .toList();
  }

  private static Map<Period, BigDecimal> within(
      NavigableMap<Period, Input> row, TreeSet<Period> covered, Function<Input, Figure> side) {
    return covered.stream()
        .collect(
            Collectors.toMap(p -> p, p -> number(side.apply(Objects.requireNonNull(row.get(p))))));
  }

  /** What is asked for in one period, of the total and each class. */
  private Map<ClassCode, Figure> taken(
      ChainedVolume chain, Period period, TreeSet<Period> covered) {
    Period before = period.yearBefore();
    boolean isCompared =
        formula.as() == Formula.Chained.Taken.GROWTH
            || formula.as() == Formula.Chained.Taken.CONTRIBUTION;
    if (isCompared && !covered.contains(before)) {
      return Map.of();
    }
    return switch (formula.as()) {
      case VALUE -> values(period);
      case VOLUME -> all(chain.total(period), chain.parts(period));
      case GROWTH -> all(chain.growth(before, period), growth(chain, before, period));
      case CONTRIBUTION -> all(chain.growth(before, period), chain.contributions(before, period));
      case PRICE -> all(chain.implicitPrice(period), prices(chain, period));
      case DISCREPANCY -> all(chain.discrepancy(period), Map.of());
    };
  }

  private static Map<ClassCode, Figure> all(BigDecimal total, Map<String, BigDecimal> parts) {
    SortedMap<ClassCode, Figure> all = new TreeMap<>();
    parts.forEach((code, x) -> all.put(ClassCode.parse(code), Figure.known(x)));
    all.put(ClassCode.TOTAL, Figure.known(total));
    return all;
  }

  private Map<ClassCode, Figure> values(Period period) {
    Map<String, BigDecimal> values = new TreeMap<>();
    inputs.forEach(
        (code, row) -> values.put(code.text(), number(row.getOrDefault(period, MISSING).value())));
    return all(values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add), values);
  }

  private static Map<String, BigDecimal> growth(ChainedVolume chain, Period from, Period to) {
    Map<String, BigDecimal> base = chain.parts(from);
    Map<String, BigDecimal> growth = new TreeMap<>();
    chain
        .parts(to)
        .forEach(
            (code, x) -> {
              BigDecimal before = Objects.requireNonNull(base.get(code));
              if (before.signum() > 0) {
                growth.put(code, hundredfold(x.subtract(before), before));
              }
            });
    return growth;
  }

  private Map<String, BigDecimal> prices(ChainedVolume chain, Period period) {
    Map<String, BigDecimal> prices = new TreeMap<>();
    chain
        .parts(period)
        .forEach(
            (code, volume) -> {
              Input input = Objects.requireNonNull(inputs.get(ClassCode.parse(code))).get(period);
              if (volume.signum() > 0 && input != null) {
                prices.put(code, hundredfold(number(input.value()), volume));
              }
            });
    return prices;
  }

  private static BigDecimal hundredfold(BigDecimal above, BigDecimal below) {
    return above.movePointRight(2).divide(below, MathContext.DECIMAL128);
  }
}
