package org.yanhe.methods.derivation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * Figures that are withheld, by indicator and place, and indicators of which only the printed
 * digits are told. Whatever is computed from a withheld figure is withheld too, and whatever is
 * computed from a rounded one is computed from its printed digits.
 */
public final class Hidden {
  private final Map<IndicatorCode, Set<Place>> places = new TreeMap<>();
  private final Map<IndicatorCode, Integer> rounded = new TreeMap<>();
  private final Map<IndicatorCode, SortedMap<Place, Figure>> instead = new TreeMap<>();

  /** Withholds a figure. */
  public void add(IndicatorCode code, Place place) {
    places.computeIfAbsent(code, c -> new TreeSet<>()).add(place);
  }

  /**
   * Publishes an indicator in its printed digits alone: from all digits of a quotient both of its
   * terms can be found by continued fractions.
   */
  public void round(IndicatorCode code, int decimals) {
    rounded.put(code, decimals);
  }

  /** Publishes these figures of an indicator, whatever is withheld of what they are made of. */
  public void tell(IndicatorCode code, SortedMap<Place, Figure> figures) {
    instead.put(code, new TreeMap<>(figures));
  }

  /** The withheld places of an indicator. */
  public Set<Place> of(IndicatorCode code) {
    return Collections.unmodifiableSet(places.getOrDefault(code, Set.of()));
  }

  /** Whether an indicator is told otherwise than it is. */
  boolean changes(IndicatorCode code) {
    return places.containsKey(code) || rounded.containsKey(code) || instead.containsKey(code);
  }

  /** Number of withheld figures. */
  public int count() {
    return places.values().stream().mapToInt(Set::size).sum();
  }

  /** The figures of an indicator without those withheld. */
  SortedMap<Place, Figure> from(IndicatorCode code, SortedMap<Place, Figure> figures) {
    SortedMap<Place, Figure> left = new TreeMap<>(instead.getOrDefault(code, figures));
    of(code).forEach(p -> left.computeIfPresent(p, (k, f) -> Figure.absent(Reason.SUPPRESSED)));
    Integer decimals = rounded.get(code);
    if (decimals != null) {
      left.replaceAll((place, figure) -> figure.flatMap(value -> printed(value, decimals)));
    }
    return left;
  }

  private static Figure printed(BigDecimal value, int decimals) {
    return Figure.known(value.setScale(decimals, RoundingMode.HALF_UP));
  }
}
