package org.yanhe.methods.derivation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.IndicatorCode;

/** The figures of all indicators so far, by place. */
public final class Figures {
  private final Map<IndicatorCode, SortedMap<Place, Figure>> byIndicator = new LinkedHashMap<>();

  /** Adds the figures of an indicator. */
  void put(IndicatorCode code, SortedMap<Place, Figure> figures) {
    byIndicator.put(code, Collections.unmodifiableSortedMap(new TreeMap<>(figures)));
  }

  /** The figures of an indicator, in order; none if it is not computed. */
  public SortedMap<Place, Figure> of(IndicatorCode code) {
    return byIndicator.getOrDefault(code, Collections.emptySortedMap());
  }

  /** The figure of an indicator at a place; absent as not reported where there is no such place. */
  public Figure at(IndicatorCode code, Place place) {
    return of(code).getOrDefault(place, Figure.absent(Reason.NOT_REPORTED));
  }

  /** Where an indicator has a figure, in order. */
  public SortedSet<Place> known(IndicatorCode code) {
    SortedSet<Place> known = new TreeSet<>();
    of(code)
        .forEach(
            (place, figure) -> {
              if (figure.isKnown()) {
                known.add(place);
              }
            });
    return known;
  }

  /** The figure at a place, or at the total of its classes if the indicator has no such class. */
  Figure atOrTotal(IndicatorCode code, Place place) {
    SortedMap<Place, Figure> figures = of(code);
    return figures.containsKey(place)
        ? figures.get(place)
        : at(code, new Place(place.region(), place.period(), ClassCode.TOTAL));
  }
}
