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
 * @param base size of each sample that tells which choice the ranks depend on
 * @param seed of the variations
 */
public record IndexPlan(
    String name,
    Label label,
    String dataset,
    IndexSpec spec,
    Assumptions vary,
    int runs,
    int base,
    long seed) {
  private static final int MOST = 1_000_000;
  private static final int USUAL_BASE = 1000;

  /** Reads a file {@code indices/*.yaml}; problems are told to the map's collector. */
  public static Optional<IndexPlan> read(YamlMap map) {
    map.needVersionOne();
    Optional<String> name = map.needText("index");
    Optional<Label> label = map.needLabel("label");
    Optional<String> dataset = map.needText("dataset");
    Optional<IndexSpec> spec = map.needMap("method").flatMap(IndexReader::read);
    Optional<YamlMap> uncertainty = map.needMap("uncertainty");
    Optional<Long> seed = uncertainty.flatMap(u -> u.need("seed", IndexPlan::whole));
    Optional<Integer> runs = uncertainty.flatMap(u -> u.need("runs", IndexPlan::count));
    int base = uncertainty.flatMap(u -> u.take("base", IndexPlan::count)).orElse(USUAL_BASE);
    Optional<Assumptions> vary =
        uncertainty.flatMap(u -> u.needMap("vary")).flatMap(v -> assumptions(v, spec));
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
                base,
                seed.orElseThrow()));
  }

  private static Optional<Assumptions> assumptions(YamlMap vary, Optional<IndexSpec> spec) {
    return spec.isPresent()
        ? AssumptionsReader.read(vary, spec.get())
        : AssumptionsReader.read(vary);
  }

  private static long whole(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("Invalid number: '" + text + "' (a whole number)", e);
    }
  }

  private static int count(String text) {
    long count = whole(text);
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("Invalid count: '" + text + "' (1 to 1 000 000)");
    }
    return (int) count;
  }
}
