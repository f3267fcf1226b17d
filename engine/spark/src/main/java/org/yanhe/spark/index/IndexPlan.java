package org.yanhe.spark.index;

import java.util.Optional;
import org.yanhe.methods.composite.IndexReader;
import org.yanhe.methods.composite.IndexSpec;
import org.yanhe.methods.composite.uncertainty.Assumptions;
import org.yanhe.methods.composite.uncertainty.AssumptionsReader;
import org.yanhe.model.text.Label;
import org.yanhe.model.yaml.YamlMap;

/**
 * An index as a file {@code indices/*.yaml} of a project declares it.
 *
 * @param name as catalogue entries of kind {@code composite} name it
 * @param label name in both languages
 * @param dataset long table of units, periods, indicators and values
 * @param spec tree and methods
 * @param vary what is varied to learn how far ranks depend on choices
 * @param runs how many random variations
 * @param seed of the variations
 */
public record IndexPlan(
    String name,
    Label label,
    String dataset,
    IndexSpec spec,
    Assumptions vary,
    int runs,
    long seed) {
  public IndexPlan {
    if (runs < 1 || runs > 1_000_000) {
      throw new IllegalArgumentException("Invalid runs: '" + runs + "' (1 to 1 000 000)");
    }
  }

  static Optional<IndexPlan> read(YamlMap map) {
    map.needVersionOne();
    Optional<String> name = map.needText("index");
    Optional<Label> label = map.needLabel("label");
    Optional<String> dataset = map.needText("dataset");
    Optional<IndexSpec> spec = section(map, "method").flatMap(IndexReader::read);
    Optional<YamlMap> uncertainty = section(map, "uncertainty");
    Optional<Long> seed = uncertainty.flatMap(u -> u.need("seed", Long::valueOf));
    Optional<Integer> runs = uncertainty.flatMap(u -> u.need("runs", Integer::valueOf));
    Optional<Assumptions> vary =
        uncertainty.flatMap(u -> section(u, "vary")).flatMap(AssumptionsReader::read);
    uncertainty.ifPresent(YamlMap::done);
    return map.read(
        () ->
            new IndexPlan(
                name.orElseThrow(),
                label.orElseThrow(),
                dataset.orElseThrow(),
                spec.orElseThrow(),
                vary.orElseThrow(),
                runs.orElseThrow(),
                seed.orElseThrow()));
  }

  private static Optional<YamlMap> section(YamlMap map, String key) {
    if (!map.has(key)) {
      map.problem(key, "Missing key: '" + key + "'. Add it here.");
    }
    return map.map(key);
  }
}
