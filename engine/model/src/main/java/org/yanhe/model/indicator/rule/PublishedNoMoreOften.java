package org.yanhe.model.indicator.rule;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Frequency;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Reach;
import org.yanhe.model.source.Time;

/** Nothing is published more often than what it is made from: there would be no figure. */
final class PublishedNoMoreOften implements CatalogueRules.Rule {
  @Override
  public void check(Indicator indicator, CatalogueRules.Context context) {
    if (indicator.formula() instanceof Formula.Base base) {
      context.schema(base.dataset()).ifPresent(schema -> base(indicator, schema, context));
    } else {
      setsThePace(indicator.formula()).forEach(input -> derived(indicator, input, context));
    }
  }

  private static void base(
      Indicator indicator, DatasetSchema schema, CatalogueRules.Context context) {
    if (schema.time() instanceof Time.Point point && schema.reach() == Reach.ROLLED_UP) {
      indicator.frequencies().stream()
          .filter(frequency -> !frequency.contains(point.frequency()))
          .sorted(Comparator.naturalOrder())
          .forEach(
              frequency ->
                  context.report(
                      indicator,
                      "it is published by %s, but dataset '%s' is by %s. Take the frequency out."
                          .formatted(frequency.word(), schema.name(), point.frequency().word())));
    }
  }

  /** The input whose periods are those of the figure: the first one, but for benchmarks. */
  private static java.util.List<IndicatorCode> setsThePace(Formula formula) {
    return formula.inputs().stream()
        .skip(formula instanceof Formula.Benchmarked ? 1 : 0)
        .limit(1)
        .toList();
  }

  private static void derived(
      Indicator indicator, IndicatorCode input, CatalogueRules.Context context) {
    Set<Frequency> of = context.catalogue().get(input).frequencies();
    String more =
        indicator.frequencies().stream()
            .filter(frequency -> !of.isEmpty() && !of.contains(frequency))
            .sorted()
            .map(Frequency::word)
            .collect(Collectors.joining(", "));
    if (!more.isEmpty()) {
      context.report(
          indicator,
          "it is published by %s, but '%s', which it is made from, is not. Take the frequency out or publish both."
              .formatted(more, input));
    }
  }
}
