package org.yanhe.methods.composite.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.yanhe.methods.composite.Aggregation;
import org.yanhe.methods.composite.IndexData;
import org.yanhe.methods.composite.IndexSpec;
import org.yanhe.methods.composite.IndexWeights;
import org.yanhe.methods.composite.PreparedIndex;

/** An index with its data steps done for every alternative, ready to be run many times. */
final class VariedIndex {
  private final Assumptions assumptions;
  private final IndexWeights weights;
  private final double[] published;
  private final List<String> units;

  /** By normalisation, then treatment, then aggregation. */
  private final List<PreparedIndex> prepared;

  VariedIndex(IndexSpec spec, IndexData data, Assumptions assumptions) {
    PreparedIndex index = PreparedIndex.of(spec, data);
    this.assumptions = assumptions;
    this.weights = index.weights();
    this.published = index.scores(weights);
    this.units = index.units();
    checkOmission();
    List<IndexSpec> specs = List.of(spec);
    specs = each(specs, assumptions.normalisations(), IndexSpec::with);
    specs = each(specs, assumptions.treatments(), IndexSpec::with);
    specs = each(specs, assumptions.aggregations(), VariedIndex::aggregated);
    this.prepared = specs.stream().map(each -> PreparedIndex.of(each, data)).toList();
    // a combination that cannot be scored is told before the runs begin
    prepared.forEach(each -> each.scores(weights));
  }

  /** Branches that aggregate otherwise than the root are part of the published choice. */
  private static IndexSpec aggregated(IndexSpec spec, Aggregation alternative) {
    return alternative == spec.tree().aggregation() ? spec : spec.with(alternative);
  }

  private static <T> List<IndexSpec> each(
      List<IndexSpec> specs, List<T> alternatives, BiFunction<IndexSpec, T, IndexSpec> with) {
    return alternatives.isEmpty()
        ? specs
        : specs.stream()
            .flatMap(spec -> alternatives.stream().map(other -> with.apply(spec, other)))
            .toList();
  }

  private void checkOmission() {
    if (assumptions.omission() == Omission.ONE_INDICATOR && weights.leaves() < 2) {
      throw new IllegalArgumentException(
          "Invalid omission: the index has %s indicator (two or more)".formatted(weights.leaves()));
    }
  }

  /** Codes of the units in the order of the ranks. */
  List<String> units() {
    return units;
  }

  int normalisations() {
    return Math.max(1, assumptions.normalisations().size());
  }

  int treatments() {
    return Math.max(1, assumptions.treatments().size());
  }

  int aggregations() {
    return Math.max(1, assumptions.aggregations().size());
  }

  /** How many leaves can be left out. */
  int omissible() {
    return assumptions.omission() == Omission.ONE_INDICATOR ? weights.leaves() : 0;
  }

  IndexWeights weights() {
    return weights;
  }

  /** Ranks as published. */
  double[] ranks() {
    return prepared.get(0).ranks(published);
  }

  /** Ranks under a variant; units that have no published score have none. */
  double[] ranks(Variant variant) {
    PreparedIndex index =
        prepared.get(
            (variant.normalisation() * treatments() + variant.treatment()) * aggregations()
                + variant.aggregation());
    double[] scores = index.scores(variant.weights(weights));
    for (int unit = 0; unit < scores.length; unit++) {
      scores[unit] = Double.isNaN(published[unit]) ? Double.NaN : scores[unit];
    }
    return index.ranks(scores);
  }

  /** Ranks of many variants, on all cores, in the order of their numbers. */
  double[][] ranks(int count, IntFunction<Variant> variant) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(run -> ranks(variant.apply(run)))
        .toArray(double[][]::new);
  }

  /** The variant of a run of one source: each choice has a stream of its own. */
  Variant draw(long seed, int source, int run) {
    return new Variant(
        pick(normalisations(), seed, source, run, Assumption.NORMALISATION),
        pick(treatments(), seed, source, run, Assumption.TREATMENT),
        pick(aggregations(), seed, source, run, Assumption.AGGREGATION),
        pick(omissible() + 1, seed, source, run, Assumption.OMISSION) - 1,
        factors(Stream64.of(seed, source, run, Assumption.WEIGHTS.stream())));
  }

  private static int pick(int count, long seed, int source, int run, Assumption assumption) {
    return (int) (Stream64.of(seed, source, run, assumption.stream()).uniform() * count);
  }

  private double[] factors(Stream64 stream) {
    double spread = assumptions.weightSpread();
    double[] factors = new double[weights.count()];
    Arrays.setAll(factors, i -> 1 + spread * (2 * stream.uniform() - 1));
    return factors;
  }
}
