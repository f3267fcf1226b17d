package org.yanhe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yanhe.methods.derivation.DatasetScan;
import org.yanhe.model.indicator.Catalogue;
import org.yanhe.model.indicator.Formula;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.source.DatasetSchema;

/**
 * What an indicator means and how it would be computed.
 *
 * @param indicator the indicator
 * @param inputs what it is made from, each with its own inputs
 * @param scans what is read for it, one scan a dataset
 */
record Explanation(Indicator indicator, List<Explanation.Input> inputs, List<DatasetScan> scans) {
  Explanation {
    inputs = List.copyOf(inputs);
    scans = List.copyOf(scans);
  }

  /**
   * An input with its own inputs.
   *
   * @param indicator the input
   * @param inputs what it is made from
   */
  record Input(Indicator indicator, List<Input> inputs) {
    Input {
      inputs = List.copyOf(inputs);
    }
  }

  static Explanation of(
      Indicator indicator, Catalogue catalogue, Map<String, DatasetSchema> schemas) {
    return new Explanation(
        indicator, inputs(indicator, catalogue), scans(indicator, catalogue, schemas));
  }

  private static List<Input> inputs(Indicator indicator, Catalogue catalogue) {
    List<Input> inputs = new ArrayList<>();
    for (IndicatorCode code : indicator.formula().inputs()) {
      Indicator input = catalogue.get(code);
      inputs.add(new Input(input, inputs(input, catalogue)));
    }
    return inputs;
  }

  private static List<DatasetScan> scans(
      Indicator indicator, Catalogue catalogue, Map<String, DatasetSchema> schemas) {
    TreeSet<String> datasets = new TreeSet<>();
    for (Indicator step : catalogue.lineage(indicator.code())) {
      if (step.formula() instanceof Formula.Base base && schemas.containsKey(base.dataset())) {
        datasets.add(base.dataset());
      }
    }
    return datasets.stream()
        .flatMap(dataset -> java.util.Optional.ofNullable(schemas.get(dataset)).stream())
        .map(schema -> DatasetScan.of(indicator, catalogue, schema))
        .toList();
  }
}
