package org.yanhe.spark.check;

import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.DatasetSchema;

/**
 * Columns that together occur once.
 *
 * @param check id of the check that says so
 * @param columns at least one
 */
public record UniqueKey(String check, List<String> columns) {
  /** Id of the check that the key of a dataset occurs once. */
  public static final String KEY = "key";

  public UniqueKey {
    columns = List.copyOf(columns);
  }

  /** The key of a dataset, unless a check names it, then what its checks name. */
  public static List<UniqueKey> of(DatasetSchema schema, List<CheckSpec> specs) {
    List<UniqueKey> named = new ArrayList<>();
    for (CheckSpec spec : specs) {
      if (spec.rule() instanceof CheckRule.Unique rule) {
        named.add(new UniqueKey(spec.id(), rule.columns()));
      }
    }
    boolean keyNamed = named.stream().anyMatch(key -> key.columns().equals(schema.key()));
    if (!schema.key().isEmpty() && !keyNamed) {
      named.add(0, new UniqueKey(KEY, schema.key()));
    }
    return List.copyOf(named);
  }
}
