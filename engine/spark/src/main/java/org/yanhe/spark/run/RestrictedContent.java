package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.methods.audit.WidthFile;
import org.yanhe.methods.derivation.Spine;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.disclosure.Holdings;
import org.yanhe.methods.disclosure.Respondents;
import org.yanhe.methods.disclosure.Suppression;
import org.yanhe.methods.protection.Behind;
import org.yanhe.methods.state.Rollup.Place;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.DisclosureClass;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.lineage.Lineage;
import org.yanhe.model.lineage.Origin;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.restricted.CellLineage;
import org.yanhe.model.restricted.RestrictedRelease;
import org.yanhe.model.restricted.TrueCell;
import org.yanhe.model.restricted.Withheld;
import org.yanhe.model.unit.Unit;

/**
 * What only the office may see: the true figures with who stands behind them, why figures are
 * withheld, and what each was made of.
 */
final class RestrictedContent {
  private final Project project;
  private final DerivedFigures derived;
  private final List<Observation> observations;
  private final Lineage lineage;
  private final Spine spine;
  private final InputCells inputs;

  RestrictedContent(
      Project project, DerivedFigures derived, List<Observation> observations, Lineage lineage) {
    this.project = project;
    this.derived = derived;
    this.observations = observations;
    this.lineage = lineage;
    this.spine = ReleaseContent.spine(project);
    this.inputs = new InputCells(project.catalogue(), spine.regions(), observations);
  }

  void write(ReleaseWriter writer) {
    Map<CellKey, Respondents> respondents = respondents();
    List<TrueCell> cells = new ArrayList<>();
    List<CellLineage> lines = new ArrayList<>();
    for (Indicator indicator : project.catalogue().all()) {
      Map<Place, Long> used = derived.rows().of(indicator);
      for (Observation o : of(indicator)) {
        Place place = place(o.cell());
        Respondents behind = respondents.getOrDefault(CellKey.of(o.cell()), Respondents.NONE);
        cells.add(cell(o, place, behind));
        lines.add(line(o.cell(), place, used));
      }
    }
    cells.sort(Comparator.comparing(TrueCell::cell));
    lines.sort(Comparator.comparing(CellLineage::cell));
    RestrictedRelease.write(writer, cells, lines, withheld());
    writer.write(WidthFile.PATH, WidthFile.bytes(derived.withheld().widths()));
  }

  private final Map<String, List<Observation>> byIndicator = new HashMap<>();

  private List<Observation> of(Indicator indicator) {
    if (byIndicator.isEmpty()) {
      observations.forEach(
          o ->
              byIndicator
                  .computeIfAbsent(o.cell().indicator().text(), c -> new ArrayList<>())
                  .add(o));
    }
    return byIndicator.getOrDefault(indicator.code().text(), List.of());
  }

  private static Place place(Observation.Cell cell) {
    return new Place(cell.region(), cell.period(), cell.classCode());
  }

  private TrueCell cell(Observation o, Place place, Respondents behind) {
    return new TrueCell(
        o.cell(),
        derived.open().at(o.cell().indicator(), place),
        o.status(),
        behind.count(),
        behind.largest().stream().map(c -> new TrueCell.Amount(c.entity(), c.value())).toList());
  }

  private CellLineage line(Observation.Cell cell, Place place, Map<Place, Long> rowsOf) {
    Origin origin = lineage.of(cell.indicator()).orElseThrow();
    Long used = rowsOf.get(place);
    return new CellLineage(
        cell,
        origin.sha256(),
        used == null ? OptionalLong.empty() : OptionalLong.of(used),
        inputs.of(cell),
        origin.datasets());
  }

  /**
   * Who stands behind the figures that are made of their records: known since figures were
   * withheld, unless holdings were looked at instead of their members, or counts are told by other
   * numbers.
   */
  private Map<CellKey, Respondents> respondents() {
    Map<CellKey, Respondents> before =
        project.spec().disclosure().holdings().isEmpty() ? derived.withheld().behind() : Map.of();
    Map<CellKey, Respondents> all = new HashMap<>();
    Map<String, Map<Indicator, List<CellKey>>> unknown = new TreeMap<>();
    for (Indicator indicator : project.catalogue().all()) {
      if (indicator.formula() instanceof Formula.Base base
          && isMadeOfRespondents(indicator, base)) {
        Map<Boolean, List<CellKey>> keys =
            known(indicator).collect(Collectors.partitioningBy(before::containsKey));
        keys.getOrDefault(true, List.of())
            .forEach(key -> all.put(key, before.getOrDefault(key, Respondents.NONE)));
        List<CellKey> left = keys.getOrDefault(false, List.of());
        if (!left.isEmpty()) {
          unknown.computeIfAbsent(base.dataset(), d -> new LinkedHashMap<>()).put(indicator, left);
        }
      }
    }
    unknown.forEach((dataset, cells) -> all.putAll(respondents(dataset, cells)));
    return all;
  }

  private Map<CellKey, Respondents> respondents(
      String dataset, Map<Indicator, List<CellKey>> cells) {
    Map<CellKey, Respondents> found =
        new Behind(spine, derived.dataset(dataset), Holdings.NONE)
            .of(
                List.copyOf(cells.keySet()),
                cells.values().stream().flatMap(List::stream).toList());
    cells.forEach(
        (indicator, keys) ->
            keys.forEach(key -> found.computeIfPresent(key, (k, who) -> printed(indicator, who))));
    return found;
  }

  private Stream<CellKey> known(Indicator indicator) {
    return derived.open().known(indicator.code()).stream()
        .map(
            place ->
                CellKey.of(
                    new Observation.Cell(
                        indicator.code(), place.region(), place.period(), place.classCode())));
  }

  private boolean isMadeOfRespondents(Indicator indicator, Formula.Base base) {
    return indicator.disclosure() == DisclosureClass.RESPONDENTS
        && derived.passed().containsKey(base.dataset())
        && !derived.dataset(base.dataset()).schema().entity().isEmpty();
  }

  /** Amounts in the unit of the figure where it is a sum of them. */
  private static Respondents printed(Indicator indicator, Respondents respondents) {
    Unit stored = Unit.parse(indicator.unit().base());
    return indicator.formula() instanceof Formula.Base base && base.measure().isAdditive()
        ? respondents.in(value -> stored.convert(value, indicator.unit()))
        : respondents;
  }

  /** Every withheld figure with its reason: the pattern first, then what follows from it. */
  private List<Withheld> withheld() {
    Suppression pattern = derived.withheld().suppression();
    SortedMap<String, Withheld> all = new TreeMap<>();
    pattern
        .secondary()
        .forEach(
            (key, partners) ->
                all.put(
                    key.toString(),
                    new Withheld(
                        key.toString(),
                        Withheld.Kind.SECONDARY,
                        "",
                        "",
                        partners.stream().map(CellKey::toString).toList())));
    pattern
        .primary()
        .forEach(
            (key, why) ->
                all.put(
                    key.toString(),
                    new Withheld(
                        key.toString(),
                        Withheld.Kind.PRIMARY,
                        why.rule(),
                        why.level().toPlainString(),
                        List.of())));
    followers().forEach(w -> all.putIfAbsent(w.cell(), w));
    return List.copyOf(all.values());
  }

  private List<Withheld> followers() {
    Figure suppressed = Figure.absent(Reason.SUPPRESSED);
    Set<Observation.Cell> hidden = new HashSet<>();
    observations.stream()
        .filter(o -> o.figure().equals(suppressed))
        .forEach(o -> hidden.add(o.cell()));
    return hidden.stream()
        .map(
            cell ->
                new Withheld(
                    Withheld.name(cell),
                    Withheld.Kind.DERIVED,
                    "",
                    "",
                    inputs.of(cell).stream().filter(hidden::contains).map(Withheld::name).toList()))
        .toList();
  }
}
