package org.yanhe.methods.derivation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.period.Period;

/**
 * Volumes of classes and their total (Quarterly National Accounts Manual, IMF 2017, chapter 8):
 * each region at each frequency is a chain of its own.
 *
 * @param formula what is chained and what is taken from the chain
 * @param figures the inputs
 */
record ChainedFigures(Formula.Chained formula, Figures figures) {

  /** The figures of every place that is wanted. */
  SortedMap<Place, Figure> at(Predicate<Place> wanted) {
    SortedMap<Place, Figure> all = new TreeMap<>();
    chains()
        .forEach(
            (line, classes) ->
                new VolumeChain(formula, classes)
                    .figures()
                    .forEach(
                        (code, row) ->
                            row.forEach(
                                (period, figure) ->
                                    all.put(new Place(line.region(), period, code), figure))));
    all.keySet().removeIf(wanted.negate());
    return all;
  }

  private Map<Line, SortedMap<ClassCode, NavigableMap<Period, VolumeChain.Input>>> chains() {
    Map<Line, SortedMap<ClassCode, NavigableMap<Period, VolumeChain.Input>>> chains =
        new LinkedHashMap<>();
    figures
        .of(formula.of())
        .forEach(
            (place, value) -> {
              if (formula.isMadeOf(place.classCode())) {
                chains
                    .computeIfAbsent(
                        new Line(place.region(), ClassCode.TOTAL, place.period().frequency()),
                        line -> new TreeMap<>())
                    .computeIfAbsent(place.classCode(), code -> new TreeMap<>())
                    .put(
                        place.period(),
                        new VolumeChain.Input(value, figures.atOrTotal(formula.index(), place)));
              }
            });
    return chains;
  }
}
