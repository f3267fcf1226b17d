package org.yanhe.methods.composite.uncertainty;

import java.util.Arrays;
import org.yanhe.methods.composite.IndexWeights;

/** One choice for each assumption. */
final class Variant {
  static final int NOTHING_OMITTED = -1;

  private final int normalisation;
  private final int treatment;
  private final int aggregation;
  private final int omitted;
  private final double[] factors;

  Variant(int normalisation, int treatment, int aggregation, int omitted, double[] factors) {
    this.normalisation = normalisation;
    this.treatment = treatment;
    this.aggregation = aggregation;
    this.omitted = omitted;
    this.factors = factors;
  }

  int normalisation() {
    return normalisation;
  }

  int treatment() {
    return treatment;
  }

  int aggregation() {
    return aggregation;
  }

  /** Place of the leaf left out; {@link #NOTHING_OMITTED} if none is. */
  int omitted() {
    return omitted;
  }

  /** This variant with one of its choices taken from another. */
  Variant with(Assumption assumption, Variant other) {
    return new Variant(
        assumption == Assumption.NORMALISATION ? other.normalisation : normalisation,
        assumption == Assumption.TREATMENT ? other.treatment : treatment,
        assumption == Assumption.AGGREGATION ? other.aggregation : aggregation,
        assumption == Assumption.OMISSION ? other.omitted : omitted,
        assumption == Assumption.WEIGHTS ? other.factors : factors);
  }

  /** The published weights under this variant. */
  IndexWeights weights(IndexWeights published) {
    boolean unchanged = Arrays.stream(factors).allMatch(factor -> factor == 1);
    IndexWeights weights = unchanged ? published : published.times(factors);
    return omitted == NOTHING_OMITTED ? weights : weights.without(omitted);
  }
}
