package org.yanhe.model.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.problem.Suggestion;

/**
 * The schemas of a project. A dataset whose schema could not be read is known all the same: its
 * file has told why, and what names the dataset is not wrong for that.
 *
 * @param byName schemas by dataset, in the order of their files
 * @param unread datasets whose schema could not be read
 */
public record KnownSchemas(Map<String, DatasetSchema> byName, Set<String> unread) {
  public KnownSchemas {
    byName = new LinkedHashMap<>(byName);
    unread = Set.copyOf(unread);
  }

  /** Schemas all of which could be read. */
  public static KnownSchemas of(List<DatasetSchema> schemas) {
    Map<String, DatasetSchema> byName = new LinkedHashMap<>();
    schemas.forEach(schema -> byName.put(schema.name(), schema));
    return new KnownSchemas(byName, Set.of());
  }

  Optional<DatasetSchema> find(String dataset) {
    return Optional.ofNullable(byName.get(dataset));
  }

  /** The sentence about a dataset that nothing describes; empty if something does. */
  Optional<String> unknown(String dataset) {
    if (byName.containsKey(dataset) || unread.contains(dataset)) {
      return Optional.empty();
    }
    String known = byName.isEmpty() ? "" : " (known: " + String.join(", ", byName.keySet()) + ")";
    return Optional.of(
        "Unknown dataset: '"
            + dataset
            + "'"
            + known
            + ". Add its schema to schemas/ or mend the name."
            + Suggestion.near(dataset, byName.keySet()));
  }
}
