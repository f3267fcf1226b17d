package org.yanhe.methods.price;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.yanhe.methods.rounding.LastDigit;
import org.yanhe.model.period.Period;

/**
 * Volume of an aggregate in money of a reference year, chained by annual overlap (Quarterly
 * National Accounts Manual, IMF 2017, chapter 8.4): each period is valued at the average prices of
 * the year before, and years are linked. Parts of a year add up to the year exactly; components do
 * not add up to the aggregate, see {@link #discrepancy}, but contributions to its growth do.
 */
public final class ChainedVolume {
  private static final MathContext PRECISION = MathContext.DECIMAL128;

  private final List<Component> components;
  private final int referenceYear;
  private final int firstYear;
  private final NavigableMap<Integer, BigDecimal> annual;

  private ChainedVolume(List<Component> components, int referenceYear) {
    this.components = List.copyOf(components);
    this.referenceYear = referenceYear;
    List<Integer> years = wholeYears(this.components);
    this.firstYear = years.get(0);
    this.annual = new TreeMap<>(chain(years));
  }

  /**
   * Chains components.
   *
   * @param components one or more over the same whole years of one frequency
   * @param referenceYear one of these years; the chained volume of that year is its value
   * @throws IllegalArgumentException if a period is missing or the reference year is not covered
   */
  public static ChainedVolume of(List<Component> components, int referenceYear) {
    return new ChainedVolume(components, referenceYear);
  }

  /** The same chain in money of another year: levels move, growth rates do not. */
  public ChainedVolume rereferenced(int year) {
    return new ChainedVolume(components, year);
  }

  private static List<Integer> wholeYears(List<Component> components) {
    NavigableSet<Period> periods = new TreeSet<>(components.get(0).value().keySet());
    List<Integer> years =
        IntStream.rangeClosed(periods.first().year(), periods.last().year()).boxed().toList();
    List<Period> whole =
        years.stream()
            .flatMap(year -> Period.year(year).parts(periods.first().frequency()).stream())
            .toList();
    for (Component component : components) {
      if (!List.copyOf(component.value().keySet()).equals(whole)) {
        throw new IllegalArgumentException(
            "Cannot chain component '%s': it needs every %s from %s to %s"
                .formatted(
                    component.name(),
                    periods.first().frequency().word(),
                    whole.get(0),
                    whole.get(whole.size() - 1)));
      }
    }
    return years;
  }

  private Map<Integer, BigDecimal> chain(List<Integer> years) {
    if (!years.contains(referenceYear)) {
      throw new IllegalArgumentException(
          "Cannot chain to money of %s: the data cover %s to %s"
              .formatted(referenceYear, firstYear, years.get(years.size() - 1)));
    }
    Map<Integer, BigDecimal> levels = new TreeMap<>();
    BigDecimal index = BigDecimal.ONE;
    for (int year : years) {
      int base = priceYear(year);
      BigDecimal volume = sum(c -> c.at(base, Period.year(year)));
      index = index.multiply(volume).divide(value(base), PRECISION);
      levels.put(year, index);
    }
    BigDecimal reference = Objects.requireNonNull(levels.get(referenceYear));
    BigDecimal money = value(referenceYear);
    levels.replaceAll((year, level) -> level.multiply(money).divide(reference, PRECISION));
    return levels;
  }

  /** Volume of the aggregate in a period or whole year, in money of the reference year. */
  public BigDecimal total(Period period) {
    int base = priceYear(period.year());
    BigDecimal level = annual.get(base);
    if (level == null || period.year() > annual.lastKey()) {
      throw new IllegalArgumentException(
          "Cannot chain %s: the data cover %s to %s"
              .formatted(period, firstYear, annual.lastKey()));
    }
    return level.multiply(sum(c -> c.at(base, period))).divide(value(base), PRECISION);
  }

  /** Volume of each component in money of the reference year, in their order. */
  public Map<String, BigDecimal> parts(Period period) {
    return each(c -> c.at(referenceYear, period));
  }

  /** Non-additivity: {@code total - Σ parts}; zero in the reference year and the year after it. */
  public BigDecimal discrepancy(Period period) {
    return parts(period).values().stream().reduce(total(period), BigDecimal::subtract);
  }

  /** Implicit price index of the aggregate, reference year = 100. */
  public BigDecimal implicitPrice(Period period) {
    return sum(c -> c.valueOf(period)).movePointRight(2).divide(total(period), PRECISION);
  }

  /** Growth of the aggregate from one period to a later one in %. */
  public BigDecimal growth(Period from, Period to) {
    BigDecimal ratio = total(to).divide(total(from), PRECISION);
    return ratio.subtract(BigDecimal.ONE).movePointRight(2);
  }

  /**
   * Contributions to {@link #growth} in percentage points, adding up to it exactly. Within a year
   * they are increments at the prices of the year before; into the next year they run over the
   * average of the earlier year, once at each price base.
   *
   * @param from a period
   * @param to a later period of the same year or the next one
   * @return by component, in their order
   */
  public Map<String, BigDecimal> contributions(Period from, Period to) {
    int steps = to.year() - from.year();
    if (steps < 0 || steps > 1 || from.frequency() != to.frequency()) {
      throw new IllegalArgumentException(
          "Cannot split the growth from %s to %s: take two periods of one or two neighbouring years"
              .formatted(from, to));
    }
    Map<String, BigDecimal> open =
        each(steps == 0 ? c -> within(c, from, to) : c -> across(c, from, to));
    Iterator<BigDecimal> settled =
        LastDigit.settle(List.copyOf(open.values()), growth(from, to)).iterator();
    return each(c -> settled.next());
  }

  private BigDecimal within(Component c, Period from, Period to) {
    int base = priceYear(from.year());
    BigDecimal increment = c.at(base, to).subtract(c.at(base, from));
    return increment.movePointRight(2).divide(sum(x -> x.at(base, from)), PRECISION);
  }

  private BigDecimal across(Component c, Period from, Period to) {
    int year = from.year();
    int base = priceYear(year);
    Period whole = Period.year(year);
    BigDecimal parts = BigDecimal.valueOf(from.frequency().perYear());
    BigDecimal toAverage = c.at(base, whole).divide(parts, PRECISION).subtract(c.at(base, from));
    BigDecimal fromAverage = c.at(year, to).subtract(c.valueOf(whole).divide(parts, PRECISION));
    BigDecimal priceStep = sum(x -> x.at(base, whole)).divide(value(year), PRECISION);
    return toAverage
        .add(fromAverage.multiply(priceStep))
        .movePointRight(2)
        .divide(sum(x -> x.at(base, from)), PRECISION);
  }

  /** The year whose prices value a year: the one before, or itself for the first. */
  private int priceYear(int year) {
    return year == firstYear ? year : year - 1;
  }

  private BigDecimal value(int year) {
    return sum(c -> c.valueOf(Period.year(year)));
  }

  private BigDecimal sum(Function<Component, BigDecimal> amount) {
    return components.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Map<String, BigDecimal> each(Function<Component, BigDecimal> amount) {
    Map<String, BigDecimal> all = new LinkedHashMap<>();
    components.forEach(c -> all.put(c.name(), amount.apply(c)));
    return all;
  }
}
