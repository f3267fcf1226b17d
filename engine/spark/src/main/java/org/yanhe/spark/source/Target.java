package org.yanhe.spark.source;

import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What is needed to stage rows, in a task or here.
 *
 * @param rows folder of the staged rows
 * @param held the plan
 * @param configuration of file systems
 */
record Target(String rows, Held<StagePlan> held, Held<Configuration> configuration)
    implements Serializable {

  /** What is at hand where it is asked for. */
  @FunctionalInterface
  interface Held<T> extends Serializable {
    T value();
  }

  /** For tasks, wherever they run. */
  static Target shared(JavaSparkContext context, Path rows, StagePlan plan, Configuration conf) {
    Broadcast<StagePlan> shared = context.broadcast(plan);
    Broadcast<SerializableConfiguration> files =
        context.broadcast(new SerializableConfiguration(conf));
    return new Target(rows.toString(), shared::value, () -> files.value().value());
  }

  /** For what is done here, without tasks. */
  static Target here(Path rows, StagePlan plan, Configuration conf) {
    return new Target(rows.toString(), () -> plan, () -> conf);
  }

  StagePlan plan() {
    return held.value();
  }

  Configuration conf() {
    return configuration.value();
  }

  /** The files of the task that runs here. */
  StagedFiles files(String kind) {
    return new StagedFiles(new Path(rows), StagedFiles.nameOf(kind), plan().schema(), conf());
  }
}
