package org.yanhe.methods.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yanhe.methods.relation.RowSum;
import org.yanhe.methods.relation.RowSums;
import org.yanhe.methods.relation.Split;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.ClassLabels;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;

/**
 * The sums that a reader believes in: what the frozen catalogue declares additive, and what
 * conditions and classes say. Readers test each kind of sum where it is published in full: one that
 * leaves a rest somewhere is only taken for an upper bound, and one that is exceeded is dropped.
 */
final class Sums {
  private static final BigDecimal TINY = new BigDecimal("1e-20");

  private final PublicRelease release;
  private final Facts facts;
  private final Map<String, List<Map<Observation.Cell, BigDecimal>>> kinds = new LinkedHashMap<>();
  private final Set<String> partial = new HashSet<>();
  private final SortedMap<IndicatorCode, TreeSet<Observation.Cell>> present = new TreeMap<>();

  Sums(PublicRelease release, Facts facts) {
    this.release = release;
    this.facts = facts;
    release.observations().stream()
        .map(Observation::cell)
        .filter(facts::isThere)
        .forEach(c -> present.computeIfAbsent(c.indicator(), i -> new TreeSet<>()).add(c));
  }

  void bind() {
    for (Indicator indicator : release.catalogue().all()) {
      if (touches(List.of(indicator))) {
        for (Observation.Cell cell : present.getOrDefault(indicator.code(), new TreeSet<>())) {
          regions(indicator, cell);
          periods(indicator, cell);
        }
      }
    }
    families().values().stream().filter(this::touches).forEach(this::splits);
    kinds.forEach(this::bind);
  }

  private boolean touches(List<Indicator> indicators) {
    return indicators.stream()
        .flatMap(i -> present.getOrDefault(i.code(), new TreeSet<>()).stream())
        .anyMatch(facts::isUnknown);
  }

  private void regions(Indicator indicator, Observation.Cell cell) {
    if (indicator.region() == Additivity.ADDITIVE) {
      List<RegionCode> parts =
          release.regions().children(cell.region()).stream().map(Region::code).toList();
      add(
          "regions|" + indicator.code() + "|" + release.regions().get(cell.region()).level(),
          cell,
          parts.stream().map(cell::with).toList());
    }
  }

  private void periods(Indicator indicator, Observation.Cell cell) {
    for (Frequency shorter : Frequency.values()) {
      Frequency own = cell.period().frequency();
      if (shorter != own && own.contains(shorter)) {
        List<Period> parts =
            switch (indicator.period()) {
              case ADDITIVE -> cell.period().parts(shorter);
              case LAST -> List.of(Period.of(shorter, cell.period().end()));
              case NONE -> List.of();
            };
        add(
            "periods|" + indicator.code() + "|" + own + "|" + shorter,
            cell,
            parts.stream().map(cell::with).toList());
      }
    }
  }

  private void add(String kind, Observation.Cell whole, List<Observation.Cell> parts) {
    if (!parts.isEmpty() && parts.stream().allMatch(facts::isThere)) {
      Map<Observation.Cell, BigDecimal> terms = new LinkedHashMap<>();
      parts.forEach(part -> terms.put(part, BigDecimal.ONE.negate()));
      terms.put(whole, BigDecimal.ONE);
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(terms);
    }
  }

  private SortedMap<String, List<Indicator>> families() {
    SortedMap<String, List<Indicator>> families = new TreeMap<>();
    for (Indicator indicator : release.catalogue().all()) {
      if (indicator.formula() instanceof Formula.Base base && base.measure().isAdditive()) {
        families
            .computeIfAbsent(
                RowSums.family(base) + "|" + indicator.unit().base(), f -> new ArrayList<>())
            .add(indicator);
      }
    }
    return families;
  }

  private void splits(List<Indicator> family) {
    SortedMap<String, RowSums.IndicatorClasses> classes = new TreeMap<>();
    for (Indicator indicator : family) {
      Set<ClassCode> codes = new LinkedHashSet<>(Set.of(ClassCode.TOTAL));
      present
          .getOrDefault(indicator.code(), new TreeSet<>())
          .forEach(cell -> codes.add(cell.classCode()));
      classes.put(indicator.code().text(), new RowSums.IndicatorClasses(indicator, codes));
    }
    Formula.Base base = (Formula.Base) family.get(0).formula();
    RowSums sums = RowSums.of(classes, (column, code) -> above(base.dataset(), column, code));
    Map<String, Map<RowSum, Observation.Cell>> places = new TreeMap<>();
    Map<RowSum, BigDecimal> factors = new HashMap<>();
    for (Indicator indicator : family) {
      for (Observation.Cell cell : present.getOrDefault(indicator.code(), new TreeSet<>())) {
        RowSum sum = sums.of(indicator, cell.classCode());
        places
            .computeIfAbsent(cell.region() + "|" + cell.period(), p -> new HashMap<>())
            .put(sum, cell);
        factors.put(sum, indicator.unit().factor());
      }
    }
    places
        .values()
        .forEach(place -> sums.among(place.keySet()).forEach(s -> add(s, place, factors)));
  }

  private void add(
      Split split, Map<RowSum, Observation.Cell> place, Map<RowSum, BigDecimal> factors) {
    Map<Observation.Cell, BigDecimal> terms = new LinkedHashMap<>();
    split.parts().forEach(part -> put(terms, place, part, factors, BigDecimal.ONE.negate()));
    put(terms, place, split.whole(), factors, BigDecimal.ONE);
    String kind =
        "rows|" + name(split.whole()) + "|" + split.parts().stream().map(Sums::name).toList();
    if (!split.isComplete()) {
      partial.add(kind);
    }
    kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(terms);
  }

  private static void put(
      Map<Observation.Cell, BigDecimal> terms,
      Map<RowSum, Observation.Cell> place,
      RowSum sum,
      Map<RowSum, BigDecimal> factors,
      BigDecimal sign) {
    Observation.Cell cell = place.get(sum);
    BigDecimal factor = factors.get(sum);
    if (cell == null || factor == null) {
      throw new IllegalStateException("A split of figures that are not there: " + sum);
    }
    terms.put(cell, factor.multiply(sign));
  }

  private static String name(RowSum sum) {
    return sum.indicator() + "/" + sum.classCode();
  }

  private List<ClassCode> above(String dataset, String column, ClassCode code) {
    List<ClassCode> line = new ArrayList<>();
    String parent = parent(dataset, column, code);
    while (!parent.isEmpty() && line.size() < 20) {
      line.add(ClassCode.parse(parent));
      parent = parent(dataset, column, ClassCode.parse(parent));
    }
    return line;
  }

  private String parent(String dataset, String column, ClassCode code) {
    return release
        .classes()
        .find(dataset + "." + column, code)
        .map(ClassLabels.Entry::parent)
        .orElse("");
  }

  /** Binds all sums of a kind, as far as those published in full bear it out. */
  private void bind(String kind, List<Map<Observation.Cell, BigDecimal>> sums) {
    List<Facts.Parted> open = new ArrayList<>();
    boolean leaves = partial.contains(kind);
    boolean exceeded = false;
    for (Map<Observation.Cell, BigDecimal> terms : sums) {
      Facts.Parted parted = facts.part(terms).orElseThrow();
      if (parted.unknown().isEmpty()) {
        BigDecimal most = TINY.add(BigDecimal.valueOf(parted.spread()));
        exceeded |= parted.published().compareTo(most.negate()) < 0;
        leaves |= parted.published().compareTo(most) > 0;
      } else {
        open.add(parted);
      }
    }
    if (!exceeded) {
      double most = leaves ? Double.POSITIVE_INFINITY : 0;
      open.forEach(parted -> facts.bind(parted, 0, most, Facts.Grounds.DEFINITION));
    }
  }
}
