package org.yanhe.methods.perturbation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Contributors;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.derivation.Numbers;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.perturbation.ControlledRounding.Slot;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.ByEntity.Route;
import org.yanhe.methods.state.CellSums;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.period.Period;
import org.yanhe.model.project.CountMethod;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;

/** Counts as they are told instead of the true ones, by the method that a project chose. */
public final class PerturbedCounts {
  private final Indicator indicator;
  private final Spine spine;
  private final Derivation.Dataset dataset;
  private final SortedMap<Place, Figure> open;

  private PerturbedCounts(
      Indicator indicator, Spine spine, Derivation.Dataset dataset, SortedMap<Place, Figure> open) {
    this.indicator = indicator;
    this.spine = spine;
    this.dataset = dataset;
    this.open = open;
  }

  /** The figures of an indicator that counts, with those that are absent as they are. */
  public static SortedMap<Place, Figure> of(
      CountMethod method,
      Indicator indicator,
      Spine spine,
      Derivation.Dataset dataset,
      Figures open) {
    PerturbedCounts counts =
        new PerturbedCounts(indicator, spine, dataset, open.of(indicator.code()));
    return method.match(rounding -> counts.rounded(rounding.base()), noise -> counts.noisy(noise));
  }

  /** Each period is a table of regions and classes. */
  private SortedMap<Place, Figure> rounded(long base) {
    SortedMap<Place, Figure> told = new TreeMap<>(open);
    SortedMap<Period, Map<Slot, Long>> tables = new TreeMap<>();
    open.forEach(
        (place, figure) ->
            figure
                .number()
                .ifPresent(
                    count ->
                        tables
                            .computeIfAbsent(place.period(), p -> new TreeMap<>())
                            .put(slot(place), whole(count))));
    tables.forEach(
        (period, table) -> {
          Map<Slot, Long> rounded =
              ControlledRounding.round(regions(table), classes(table), table, base);
          told.replaceAll(
              (place, figure) ->
                  place.period().equals(period) && figure.isKnown()
                      ? Figure.known(printed(rounded.getOrDefault(slot(place), 0L)))
                      : figure);
        });
    return told;
  }

  /** A figure as a count, in units that are not ten thousands or the like. */
  private long whole(BigDecimal figure) {
    return indicator.unit().convert(figure, counted()).longValueExact();
  }

  private BigDecimal printed(long count) {
    return counted().convert(BigDecimal.valueOf(count), indicator.unit());
  }

  private Unit counted() {
    return Unit.parse(indicator.unit().base());
  }

  private static Slot slot(Place place) {
    return new Slot(place.region().text(), place.classCode().text());
  }

  private Tree regions(Map<Slot, Long> table) {
    SortedMap<String, String> parents = new TreeMap<>();
    table.keySet().forEach(slot -> parents.put(slot.row(), Tree.TOP));
    parents.replaceAll((code, none) -> above(RegionCode.parse(code), parents));
    return new Tree(parents);
  }

  /** The nearest region above that has figures. */
  private String above(RegionCode region, Map<String, String> present) {
    Optional<RegionCode> up = spine.regions().get(region).parent();
    while (up.isPresent() && !present.containsKey(up.get().text())) {
      up = spine.regions().find(up.get()).flatMap(r -> r.parent());
    }
    return up.map(RegionCode::text).orElse(Tree.TOP);
  }

  private Tree classes(Map<Slot, Long> table) {
    SortedMap<String, String> parents = new TreeMap<>();
    table.keySet().forEach(slot -> parents.put(slot.column(), Tree.TOP));
    String by = ((Formula.Base) indicator.formula()).by();
    parents.replaceAll((code, none) -> above(by, ClassCode.parse(code), parents));
    return new Tree(parents);
  }

  private String above(String by, ClassCode code, Map<String, String> present) {
    if (code.isTotal()) {
      return Tree.TOP;
    }
    return dataset.classes().above(by, code).stream()
        .map(ClassCode::text)
        .filter(present::containsKey)
        .findFirst()
        .orElse(present.containsKey(ClassCode.TOTAL.text()) ? ClassCode.TOTAL.text() : Tree.TOP);
  }

  private SortedMap<Place, Figure> noisy(CountMethod.CellKey noise) {
    NoiseTable table = new NoiseTable(noise.most(), noise.variance().doubleValue());
    Map<Place, Long> keys = keys(new CellKeys(noise.secret()));
    SortedMap<Place, Figure> told = new TreeMap<>(open);
    told.replaceAll(
        (place, figure) ->
            figure.flatMap(
                count -> {
                  long whole = whole(count);
                  checkSomebody(place, whole, keys);
                  double key = CellKeys.of(keys.getOrDefault(place, 0L));
                  return Figure.known(printed(whole + table.noise(whole, key)));
                }));
    return told;
  }

  private Map<Place, Long> keys(CellKeys keys) {
    Numbers<Place> places = new Numbers<>(open.keySet());
    Map<Place, Long> all = new HashMap<>();
    new Contributors(spine, dataset)
        .look(
            List.of(indicator), Contributors.Sought.of(places), Route.NONE, () -> new KeySums(keys))
        .forEach(
            some -> some.sums.forEach((cell, sum) -> all.merge(places.cell(cell), sum, Long::sum)));
    return all;
  }

  /** Sums of the keys of those who are counted in each cell. */
  private record KeySums(CellKeys keys, Map<Integer, Long> sums) implements ByEntity.Action {
    KeySums(CellKeys keys) {
      this(keys, new HashMap<>());
    }

    @Override
    public void accept(String respondent, CellSums contributed) {
      long key = keys.key(respondent);
      for (int i = 0; i < contributed.size(); i++) {
        sums.merge(contributed.cell(i), key, Long::sum);
      }
    }
  }

  /** Without anybody the key would be zero everywhere, and the noise the same. */
  private void checkSomebody(Place place, long count, Map<Place, Long> keys) {
    if (count > 0 && !keys.containsKey(place)) {
      throw new IllegalStateException(
          "A count without respondents: " + indicator.code() + " at " + place);
    }
  }
}
