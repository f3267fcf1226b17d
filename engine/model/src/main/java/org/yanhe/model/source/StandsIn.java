package org.yanhe.model.source;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yanhe.model.yaml.YamlMap;

/**
 * That a dataset gives the indicators of another one where only it is delivered: the same facts at
 * a finer grain, such as orders instead of monthly returns.
 *
 * @param dataset the dataset that it stands in for; empty if it stands in for none
 * @param measures measures of this dataset by those of the other one that are written differently
 */
public record StandsIn(String dataset, Map<String, String> measures) implements Serializable {
  /** Stands in for nothing. */
  public static final StandsIn NONE = new StandsIn("", Map.of());

  public StandsIn {
    measures = new LinkedHashMap<>(measures);
  }

  static Optional<StandsIn> read(YamlMap map) {
    Optional<String> dataset = map.needText("for");
    Map<String, String> measures = map.textMap("measures");
    return map.read(() -> new StandsIn(dataset.orElseThrow(), measures));
  }
}
