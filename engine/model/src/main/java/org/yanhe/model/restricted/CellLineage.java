package org.yanhe.model.restricted;

import java.util.List;
import java.util.OptionalLong;
import org.yanhe.model.release.Observation.Cell;

/**
 * What a figure was made of.
 *
 * @param cell which figure
 * @param sha256 checksum of its definition
 * @param rows rows of its dataset that it was aggregated from; empty for a figure that is not an
 *     aggregate of rows
 * @param inputs the figures that it was computed from
 * @param datasets the datasets that it reads itself
 */
public record CellLineage(
    Cell cell, String sha256, OptionalLong rows, List<Cell> inputs, List<String> datasets) {
  public CellLineage {
    inputs = List.copyOf(inputs);
    datasets = List.copyOf(datasets);
  }
}
