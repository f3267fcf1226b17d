package org.yanhe.spark.source;

import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What tasks need to know to stage rows.
 *
 * @param rows folder of the staged rows
 * @param shared plan
 * @param configuration of file systems
 */
record Target(
    String rows, Broadcast<StagePlan> shared, Broadcast<SerializableConfiguration> configuration)
    implements Serializable {

  StagePlan plan() {
    return shared.value();
  }

  Configuration conf() {
    return configuration.value().value();
  }

  /** The files of the task that runs here. */
  StagedFiles files(String kind) {
    return new StagedFiles(new Path(rows), StagedFiles.nameOf(kind), plan().schema(), conf());
  }
}
