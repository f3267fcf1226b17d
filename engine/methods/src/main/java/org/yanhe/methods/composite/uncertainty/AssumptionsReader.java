package org.yanhe.methods.composite.uncertainty;

import java.util.List;
import java.util.Optional;
import org.yanhe.methods.composite.Aggregation;
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

  /** The assumptions, if the map had no problem. */
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
