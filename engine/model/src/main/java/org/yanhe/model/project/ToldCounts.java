package org.yanhe.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.indicator.Additivity;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.indicator.Measure;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.text.Label;

/**
 * Counts that are told perturbed: their definitions say so, and those with noise are declared not
 * to add up.
 */
final class ToldCounts {
  private ToldCounts() {}

  /** Why a method does not suit an indicator; empty if it does. */
  static Optional<String> unsuited(
      CountMethod method, Indicator indicator, Map<String, DatasetSchema> schemas) {
    if (!(indicator.formula() instanceof Formula.Base base) || !isCount(base.measure())) {
      return Optional.of(
          "Cannot tell '%s' perturbed: it is no count. Leave it to the rules."
              .formatted(indicator.code()));
    }
    return method.match(
        rounding ->
            base.measure().kind() == Measure.Kind.COUNT && indicator.period() != Additivity.ADDITIVE
                ? Optional.empty()
                : Optional.of(
                    "Cannot round '%s' by control: it does not add up over regions, or adds up over periods. Use cell-key."
                        .formatted(indicator.code())),
        noise ->
            countsRespondents(base, schemas)
                ? Optional.empty()
                : Optional.of(
                    "Cannot give '%s' noise: it does not count the respondents of dataset '%s', on whom the noise depends. Use controlled-rounding."
                        .formatted(indicator.code(), base.dataset())));
  }

  private static boolean isCount(Measure measure) {
    return measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.DISTINCT;
  }

  private static boolean countsRespondents(Formula.Base base, Map<String, DatasetSchema> schemas) {
    DatasetSchema schema = schemas.get(base.dataset());
    return schema != null
        && (base.measure().kind() == Measure.Kind.COUNT
            ? schema.isOneRowEach(schema.entity())
            : !schema.entity().isEmpty() && schema.entity().equals(base.measure().column()));
  }

  /** The catalogue with these counts as readers are told of them. */
  static Catalogue in(Catalogue catalogue, Map<IndicatorCode, CountMethod> counts) {
    List<Indicator> told = new ArrayList<>();
    for (Indicator indicator : catalogue.all()) {
      CountMethod method = counts.get(indicator.code());
      told.add(method == null ? indicator : told(indicator, method));
    }
    return counts.isEmpty() ? catalogue : new Catalogue(catalogue.topics(), told);
  }

  private static Indicator told(Indicator indicator, CountMethod method) {
    Label definition = indicator.definition();
    return method.match(
        rounding ->
            indicator.told(
                method.perturbation(),
                with(
                    definition,
                    "（为保密，各数按可控取整取为" + rounding.base() + "的倍数）",
                    " (to protect respondents, every count is a multiple of "
                        + rounding.base()
                        + ", by controlled rounding)"),
                indicator.region(),
                indicator.period()),
        noise ->
            indicator.told(
                method.perturbation(),
                with(
                    definition,
                    "（为保密，各数加有不超过" + noise.most() + "的扰动，分项之和可不等于总数）",
                    " (to protect respondents, every count has noise of at most "
                        + noise.most()
                        + "; parts may not add up)"),
                Additivity.NONE,
                indicator.period() == Additivity.LAST ? Additivity.LAST : Additivity.NONE));
  }

  private static Label with(Label label, String zh, String en) {
    return new Label(label.zh() + zh, label.en() + en);
  }
}
