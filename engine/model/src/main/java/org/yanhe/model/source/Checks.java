package org.yanhe.model.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.yaml.YamlMap;

/**
 * The checks of a project and how much may fail them.
 *
 * @param specs in the order of the file
 * @param thresholds by dataset; a dataset without one never stops a run
 */
public record Checks(List<CheckSpec> specs, Map<String, Threshold> thresholds) {
  public Checks {
    specs = List.copyOf(specs);
    thresholds = new LinkedHashMap<>(thresholds);
    Set<String> ids = new HashSet<>();
    for (CheckSpec spec : specs) {
      if (!ids.add(spec.id())) {
        throw new IllegalArgumentException("Invalid checks: id '" + spec.id() + "' occurs twice");
      }
    }
  }

  public static Checks none() {
    return new Checks(List.of(), Map.of());
  }

  /** The checks of one dataset, in order. */
  public List<CheckSpec> of(String dataset) {
    return specs.stream().filter(spec -> spec.dataset().equals(dataset)).toList();
  }

  public Optional<Threshold> threshold(String dataset) {
    return Optional.ofNullable(thresholds.get(dataset));
  }

  /** These checks and those of a project; where both have a threshold the project's holds. */
  public Checks with(Checks project) {
    List<CheckSpec> both = new ArrayList<>(specs);
    both.addAll(project.specs);
    Map<String, Threshold> limits = new LinkedHashMap<>(thresholds);
    limits.putAll(project.thresholds);
    return new Checks(both, limits);
  }

  /**
   * Reads a file of checks and compares it with the schemas; problems are told to the map's
   * collector.
   *
   * @param schemas every known dataset
   */
  public static Optional<Checks> read(YamlMap map, List<DatasetSchema> schemas) {
    return read(map, KnownSchemas.of(schemas));
  }

  /** The same where some schemas could not be read. */
  public static Optional<Checks> read(YamlMap map, KnownSchemas schemas) {
    map.needVersionOne();
    List<CheckSpec> specs = new ArrayList<>();
    for (YamlMap one : map.maps("checks")) {
      CheckSpec.read(one)
          .ifPresent(
              spec -> {
                CheckProblems.of(spec, schemas).forEach(p -> one.problem("id", p));
                specs.add(spec);
              });
    }
    Map<String, Threshold> thresholds = new LinkedHashMap<>();
    map.map("thresholds")
        .ifPresent(
            m ->
                m.keys()
                    .forEach(
                        k -> m.take(k, Threshold::parse).ifPresent(t -> thresholds.put(k, t))));
    return map.read(() -> new Checks(specs, thresholds));
  }
}
