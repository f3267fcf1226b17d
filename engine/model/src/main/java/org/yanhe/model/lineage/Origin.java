package org.yanhe.model.lineage;

import java.util.List;
import org.yanhe.model.indicator.IndicatorCode;

/**
 * Where an indicator comes from.
 *
 * @param code its code
 * @param sha256 checksum of its definition, as {@code indicators.json} has it
 * @param formula in words
 * @param inputs the indicators it is computed from
 * @param datasets the datasets that it reads itself; empty if it is computed from others
 * @param rests regions and classes that have rows of their own beside their parts, such as an
 *     office of the city itself: there the parts add up to less than the whole
 */
public record Origin(
    IndicatorCode code,
    String sha256,
    String formula,
    List<IndicatorCode> inputs,
    List<String> datasets,
    List<String> rests) {
  public Origin {
    rests = List.copyOf(rests);
    inputs = List.copyOf(inputs);
    datasets = List.copyOf(datasets);
  }
}
