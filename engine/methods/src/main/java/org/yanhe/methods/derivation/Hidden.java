package org.yanhe.methods.derivation;

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
 * Figures that are withheld, by indicator and place. Whatever is computed from a withheld figure is
 * withheld too.
 */
public final class Hidden {
  private final Map<IndicatorCode, Set<Place>> places = new TreeMap<>();

  /** Nothing is withheld. */
  public static Hidden nothing() {
    return new Hidden();
  }

  /** Withholds a figure. */
  public void add(IndicatorCode code, Place place) {
    places.computeIfAbsent(code, c -> new TreeSet<>()).add(place);
  }

  /** The withheld places of an indicator. */
  public Set<Place> of(IndicatorCode code) {
    return Collections.unmodifiableSet(places.getOrDefault(code, Set.of()));
  }

  /** Number of withheld figures. */
  public int count() {
    return places.values().stream().mapToInt(Set::size).sum();
  }

  /** The figures of an indicator without those withheld. */
  SortedMap<Place, Figure> from(IndicatorCode code, SortedMap<Place, Figure> figures) {
    SortedMap<Place, Figure> left = new TreeMap<>(figures);
    of(code).forEach(p -> left.computeIfPresent(p, (k, f) -> Figure.absent(Reason.SUPPRESSED)));
    return left;
  }
}
