package org.yanhe.spark.source;

import java.io.Serializable;
import java.util.List;
import org.yanhe.model.classification.CodeLists;
import org.yanhe.model.source.CheckRule;
import org.yanhe.model.source.CheckSpec;
import org.yanhe.model.source.DatasetSchema;
import org.yanhe.model.source.Source;
import org.yanhe.model.source.Waiver;

/**
 * Everything a task needs to stage rows of a dataset.
 *
 * @param schema the dataset
 * @param sources its sources in order
 * @param lists code lists and concordances
 * @param checks those of the dataset
 * @param waivers those of the dataset
 * @param keys columns that together occur once
 * @param mostHashes how many hashes of keys may be kept in memory
 */
record StagePlan(
    DatasetSchema schema,
    List<Source> sources,
    CodeLists lists,
    List<CheckSpec> checks,
    List<Waiver> waivers,
    List<List<String>> keys,
    int mostHashes)
    implements Serializable {
  StagePlan {
    sources = List.copyOf(sources);
    checks = List.copyOf(checks);
    waivers = List.copyOf(waivers);
    keys = List.copyOf(keys);
  }

  /** Whether a check compares rows, so that none can be judged without the others. */
  boolean comparesRows() {
    return checks.stream()
        .map(CheckSpec::rule)
        .anyMatch(
            rule -> rule instanceof CheckRule.SumOfRegions || rule instanceof CheckRule.Change);
  }
}
