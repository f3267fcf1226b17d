package org.yanhe.methods.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.Cell;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Relation;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.region.Region;

/**
 * The sums that anybody can form: a region of its parts, a period of its parts, a class of its
 * parts, and the same total printed under two indicators.
 *
 * @param spine the published regions and periods
 * @param datasets by name, with their trees of classes
 * @param cells all sums of respondents
 * @param places where each stands
 */
record Relations(
    Spine spine,
    Map<String, Derivation.Dataset> datasets,
    Map<CellKey, Cell> cells,
    Map<CellKey, Place> places) {

  List<Relation> among(List<Indicator> sums) {
    List<Relation> relations = new ArrayList<>();
    for (Indicator indicator : sums) {
      places.forEach(
          (key, place) -> {
            if (key.indicator().equals(indicator.code().text())) {
              regions(indicator, place).ifPresent(relations::add);
              periods(indicator, place).forEach(relations::add);
            }
          });
      relations.addAll(classes(indicator));
    }
    relations.addAll(sameTotals(sums));
    return relations;
  }

  private Optional<Relation> regions(Indicator indicator, Place place) {
    List<CellKey> parts =
        spine.regions().children(place.region()).stream()
            .map(Region::code)
            .map(code -> new Place(code, place.period(), place.classCode()))
            .map(part -> ProtectedFigures.key(indicator.code(), part))
            .toList();
    return total(ProtectedFigures.key(indicator.code(), place), parts);
  }

  /** A flow of a longer period is the sum of each shorter frequency that is published. */
  private List<Relation> periods(Indicator indicator, Place place) {
    List<Relation> relations = new ArrayList<>();
    if (indicator.period() == Additivity.ADDITIVE) {
      for (Frequency shorter : spine.frequencies()) {
        if (shorter != place.period().frequency() && place.period().frequency().contains(shorter)) {
          List<CellKey> parts =
              place.period().parts(shorter).stream()
                  .map(p -> ProtectedFigures.key(indicator.code(), place.in(p)))
                  .toList();
          total(ProtectedFigures.key(indicator.code(), place), parts).ifPresent(relations::add);
        }
      }
    }
    return relations;
  }

  /** Every class is the sum of the classes directly below it that the release has. */
  private List<Relation> classes(Indicator indicator) {
    Formula.Base base = (Formula.Base) indicator.formula();
    Derivation.Dataset dataset = datasets.get(base.dataset());
    Map<CellKey, List<CellKey>> parts = new TreeMap<>();
    if (base.by().isEmpty() || dataset == null) {
      return List.of();
    }
    places.forEach(
        (key, place) -> {
          if (key.indicator().equals(indicator.code().text()) && !place.classCode().isTotal()) {
            List<ClassCode> above = dataset.classes().above(base.by(), place.classCode());
            ClassCode parent = above.isEmpty() ? ClassCode.TOTAL : above.get(0);
            Place whole = new Place(place.region(), place.period(), parent);
            parts
                .computeIfAbsent(
                    ProtectedFigures.key(indicator.code(), whole), k -> new ArrayList<>())
                .add(key);
          }
        });
    return parts.entrySet().stream()
        .map(e -> total(e.getKey(), e.getValue()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The total of a figure by classes is the figure without classes. */
  private List<Relation> sameTotals(List<Indicator> sums) {
    Map<String, CellKey> first = new HashMap<>();
    List<Relation> same = new ArrayList<>();
    for (Indicator indicator : sums) {
      Formula.Base base = (Formula.Base) indicator.formula();
      String what = base.dataset() + "|" + base.measure() + "|" + base.where() + "|";
      places.forEach(
          (key, place) -> {
            if (key.indicator().equals(indicator.code().text()) && place.classCode().isTotal()) {
              CellKey other = first.putIfAbsent(what + place.region() + "|" + place.period(), key);
              if (other != null && sums(List.of(other)).compareTo(sums(List.of(key))) == 0) {
                same.add(Relation.same(other, key));
              }
            }
          });
    }
    return same;
  }

  /** The relation, if every part has a cell and they add up exactly. */
  private Optional<Relation> total(CellKey whole, List<CellKey> parts) {
    boolean all = !parts.isEmpty() && cells.containsKey(whole) && cells.keySet().containsAll(parts);
    return all && sums(parts).compareTo(sums(List.of(whole))) == 0
        ? Optional.of(Relation.total(whole, parts))
        : Optional.empty();
  }

  private BigDecimal sums(List<CellKey> keys) {
    return keys.stream()
        .map(key -> Optional.ofNullable(cells.get(key)).map(Cell::value).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
