package org.yanhe.methods.composite.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.yanhe.methods.composite.Aggregation;
import org.yanhe.methods.composite.Normalisation;
import org.yanhe.methods.composite.Treatment;

/**
 * What is varied, each alternative being as likely as the others. An empty list keeps to the index
 * as published; to vary, the published choice is listed among its alternatives.
 *
 * @param normalisations alternatives
 * @param treatments alternatives
 * @param weightSpread each weight is the published one times a factor between 1 - spread and 1 +
 *     spread, then scaled to its siblings; 0 keeps the weights, 0.25 is usual
 * @param aggregations alternatives, each at every branch; that of the root stands for the tree as
 *     published, whose other branches may aggregate otherwise
 * @param omission whether indicators are left out in turn
 */
public record Assumptions(
    List<Normalisation> normalisations,
    List<Treatment> treatments,
    double weightSpread,
    List<Aggregation> aggregations,
    Omission omission) {
  public Assumptions {
    normalisations = List.copyOf(normalisations);
    treatments = List.copyOf(treatments);
    aggregations = List.copyOf(aggregations);
    if (!(weightSpread >= 0 && weightSpread < 1)) {
      throw new IllegalArgumentException(
          "Invalid spread of weights: '" + weightSpread + "' (from 0 to below 1)");
    }
  }

  /** The assumptions that have more than one alternative, in the order of {@link Assumption}. */
  public List<Assumption> varied() {
    return Arrays.stream(Assumption.values()).filter(this::varies).toList();
  }

  private boolean varies(Assumption assumption) {
    return switch (assumption) {
      case NORMALISATION -> normalisations.size() > 1;
      case TREATMENT -> treatments.size() > 1;
      case WEIGHTS -> weightSpread > 0;
      case AGGREGATION -> aggregations.size() > 1;
      case OMISSION -> omission == Omission.ONE_INDICATOR;
    };
  }
}
