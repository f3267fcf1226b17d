package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yanhe.methods.composite.Aggregation;
import org.yanhe.methods.composite.IndexSpec;
import org.yanhe.methods.composite.MethodWords;
import org.yanhe.methods.composite.Normalisation;
import org.yanhe.methods.composite.Treatment;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.yaml.YamlMap;

/**
 * Reads what is varied from YAML; a missing key keeps to the index as published.
 *
 * <pre>
 * normalisations: [min-max 1 100, rank]
 * treatments: [none, "winsorise 5, log"]
 * weight-spread: 0.25
 * aggregations: [arithmetic, geometric]
 * omission: one-indicator
 * </pre>
 */
public final class AssumptionsReader {
  private AssumptionsReader() {}

  /**
   * The assumptions about an index as published, if the map had no problem. Where something is
   * varied the published choice is one of the alternatives; else the intervals would tell of other
   * indices than the one published.
   */
  public static Optional<Assumptions> read(YamlMap map, IndexSpec published) {
    Optional<Assumptions> read = read(map);
    read.ifPresent(
        vary -> {
          check(map, "normalisations", vary.normalisations(), published.normalisation());
          check(map, "treatments", vary.treatments(), published.treatment());
          check(map, "aggregations", vary.aggregations(), published.tree().aggregation());
        });
    return read;
  }

  private static <T> void check(YamlMap map, String key, List<T> alternatives, T published) {
    if (!alternatives.isEmpty() && !alternatives.contains(published)) {
      map.problem(
          key,
          "Invalid '%s': %s (the published choice '%s' is one of the alternatives). Add it."
              .formatted(key, words(alternatives), words(List.of(published))));
    }
  }

  private static String words(List<?> choices) {
    return choices.stream()
        .map(choice -> choice instanceof Enum<?> word ? Words.of(word) : choice.toString())
        .collect(Collectors.joining("; "));
  }

  /** The assumptions about an index that is not known, if the map had no problem. */
  public static Optional<Assumptions> read(YamlMap map) {
    List<Normalisation> normalisations = map.texts("normalisations", MethodWords::normalisation);
    List<Treatment> treatments = map.texts("treatments", MethodWords::treatment);
    double spread = map.take("weight-spread", AssumptionsReader::number).orElse(0.0);
    List<Aggregation> aggregations =
        map.texts("aggregations", w -> Words.parse("aggregation", w, Aggregation.values()));
    Omission omission =
        map.take("omission", w -> Words.parse("omission", w, Omission.values()))
            .orElse(Omission.NONE);
    return map.read(
        () -> new Assumptions(normalisations, treatments, spread, aggregations, omission));
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid number: '" + text + "'", e);
    }
  }
}
