package org.yanhe.model.revision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Suggestion;
import org.yanhe.model.region.Regions;
import org.yanhe.model.release.Observation;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.model.yaml.YamlMap;

/**
 * What a project's {@code revisions.yaml} says: from which period figures are preliminary, and why
 * figures were revised.
 *
 * @param preliminary the former
 * @param reasons the latter; all that fit are told
 */
public record RevisionPolicy(List<Preliminary> preliminary, List<Reason> reasons) {
  private static final String FILE = "revisions.yaml";

  public RevisionPolicy {
    preliminary = List.copyOf(preliminary);
    reasons = List.copyOf(reasons);
  }

  /**
   * Figures of periods that end in or after a period are preliminary.
   *
   * @param from the period
   * @param indicators which; empty for all
   */
  public record Preliminary(Period from, List<IndicatorCode> indicators) {
    public Preliminary {
      indicators = List.copyOf(indicators);
    }

    boolean covers(Observation.Cell cell) {
      return (indicators.isEmpty() || indicators.contains(cell.indicator()))
          && !cell.period().end().isBefore(from.start());
    }
  }

  /**
   * Why figures were revised.
   *
   * @param indicators which; empty for all
   * @param period the figures of all periods within it
   * @param text in both languages
   */
  public record Reason(List<IndicatorCode> indicators, Period period, Label text) {
    public Reason {
      indicators = List.copyOf(indicators);
    }

    boolean covers(Observation.Cell cell) {
      return (indicators.isEmpty() || indicators.contains(cell.indicator()))
          && period.contains(cell.period());
    }
  }

  /** Nothing is preliminary and no reason is declared. */
  public static RevisionPolicy none() {
    return new RevisionPolicy(List.of(), List.of());
  }

  /** Reads the file of a project folder; a project needs none. */
  public static RevisionPolicy read(Path folder, Catalogue catalogue, Problems problems) {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file)
        ? YamlFile.read(file, problems).flatMap(map -> read(map, catalogue)).orElse(none())
        : none();
  }

  private static Optional<RevisionPolicy> read(YamlMap map, Catalogue catalogue) {
    map.needVersionOne();
    List<Preliminary> preliminary = new ArrayList<>();
    for (YamlMap entry : map.maps("preliminary")) {
      Optional<Period> from = entry.need("from", Period::parse);
      List<IndicatorCode> codes = codes(entry, catalogue);
      entry.read(() -> new Preliminary(from.orElseThrow(), codes)).ifPresent(preliminary::add);
    }
    List<Reason> reasons = new ArrayList<>();
    for (YamlMap entry : map.maps("reasons")) {
      Optional<Period> period = entry.need("period", Period::parse);
      Optional<Label> text = entry.needLabel("reason");
      List<IndicatorCode> codes = codes(entry, catalogue);
      entry
          .read(() -> new Reason(codes, period.orElseThrow(), text.orElseThrow()))
          .ifPresent(reasons::add);
    }
    return map.read(() -> new RevisionPolicy(preliminary, reasons));
  }

  private static List<IndicatorCode> codes(YamlMap entry, Catalogue catalogue) {
    List<IndicatorCode> codes = entry.texts("indicators", IndicatorCode::parse);
    List<String> known = catalogue.all().stream().map(i -> i.code().text()).toList();
    for (IndicatorCode code : codes) {
      if (catalogue.find(code).isEmpty()) {
        entry.problem(
            "indicators",
            "Unknown indicator: '%s' is not in the catalogue.%s"
                .formatted(code, Suggestion.near(code.text(), known)));
      }
    }
    return codes;
  }

  /**
   * Marks what is preliminary, and whatever was computed from it.
   *
   * @param incomplete figures that will be revised whatever is declared of them
   */
  public List<Observation> marked(
      List<Observation> observations,
      Catalogue catalogue,
      Regions regions,
      Set<Observation.Cell> incomplete) {
    if (preliminary.isEmpty() && incomplete.isEmpty()) {
      return observations;
    }
    InputCells inputs = new InputCells(catalogue, regions, observations);
    TreeMap<IndicatorCode, List<Observation>> byIndicator = new TreeMap<>();
    observations.forEach(
        o -> byIndicator.computeIfAbsent(o.cell().indicator(), c -> new ArrayList<>()).add(o));
    Set<Observation.Cell> found = new HashSet<>();
    for (Indicator indicator : catalogue.inOrderOfComputation()) {
      for (Observation o : byIndicator.getOrDefault(indicator.code(), List.of())) {
        boolean declared = preliminary.stream().anyMatch(p -> p.covers(o.cell()));
        if (declared
            || incomplete.contains(o.cell())
            || inputs.of(o.cell()).stream().anyMatch(found::contains)) {
          found.add(o.cell());
        }
      }
    }
    return observations.stream()
        .map(o -> found.contains(o.cell()) ? o.asPreliminary() : o)
        .toList();
  }

  /** How a release differs from an earlier one, largest first, with the reasons declared. */
  public List<Revision> revisions(List<Observation> before, List<Observation> after) {
    return ReleaseDiff.of(before, after).stream().map(r -> r.because(reasons(r.cell()))).toList();
  }

  private List<Label> reasons(Observation.Cell cell) {
    return reasons.stream().filter(r -> r.covers(cell)).map(Reason::text).toList();
  }
}
