package org.yanhe.methods.composite.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yanhe.methods.composite.IndexNode;
import org.yanhe.methods.composite.IndexSpec;

/** Every combination of the alternatives, with the words for it. */
final class FactorialRuns {
  private final VariedIndex index;
  private final IndexSpec spec;
  private final Assumptions assumptions;
  private final List<Variant> variants = new ArrayList<>();
  private final List<Map<Assumption, String>> choices = new ArrayList<>();

  FactorialRuns(VariedIndex index, IndexSpec spec, Assumptions assumptions) {
    this.index = index;
    this.spec = spec;
    this.assumptions = assumptions;
    for (int normalisation = 0; normalisation < index.normalisations(); normalisation++) {
      for (int treatment = 0; treatment < index.treatments(); treatment++) {
        for (int shift = 0; shift < shifts(); shift++) {
          for (int aggregation = 0; aggregation < index.aggregations(); aggregation++) {
            for (int omitted = -1; omitted < index.omissible(); omitted++) {
              add(normalisation, treatment, shift, aggregation, omitted);
            }
          }
        }
      }
    }
  }

  private void add(int normalisation, int treatment, int shift, int aggregation, int omitted) {
    variants.add(new Variant(normalisation, treatment, aggregation, omitted, factors(shift)));
    Map<Assumption, String> words = new EnumMap<>(Assumption.class);
    for (Assumption assumption : assumptions.varied()) {
      words.put(
          assumption,
          switch (assumption) {
            case NORMALISATION -> assumptions.normalisations().get(normalisation).toString();
            case TREATMENT -> assumptions.treatments().get(treatment).toString();
            case WEIGHTS -> weightWords(shift);
            case AGGREGATION -> assumptions.aggregations().get(aggregation).toString();
            case OMISSION -> omitted < 0 ? "" : spec.tree().leaves().toList().get(omitted).code();
          });
    }
    choices.add(Collections.unmodifiableMap(words));
  }

  /** Published weights, then each child of the root down and up by the spread. */
  private int shifts() {
    return assumptions.weightSpread() > 0 ? 1 + 2 * index.weights().dimensions() : 1;
  }

  private double[] factors(int shift) {
    double[] factors = new double[index.weights().count()];
    Arrays.fill(factors, 1);
    if (shift > 0) {
      factors[(shift - 1) / 2] += sign(shift) * assumptions.weightSpread();
    }
    return factors;
  }

  private static int sign(int shift) {
    return shift % 2 == 1 ? -1 : 1;
  }

  private String weightWords(int shift) {
    if (shift == 0) {
      return "";
    }
    IndexNode child = spec.tree().children().get((shift - 1) / 2);
    return child.code() + (sign(shift) < 0 ? " -" : " +") + assumptions.weightSpread();
  }

  double[][] ranks() {
    return index.ranks(variants.size(), variants::get);
  }

  /** Scenarios with the ranks of the units at given positions of the runs. */
  List<Scenario> scenarios(double[][] ranks, RankRow row) {
    return IntStream.range(0, ranks.length)
        .mapToObj(run -> new Scenario(choices.get(run), row.of(ranks[run])))
        .toList();
  }
}
