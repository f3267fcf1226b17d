package org.yanhe.spark.source;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.yanhe.model.processor.SideBySide;

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

  /** The files of a task by its number. */
  StagedFiles files(String kind, int task) {
    return new StagedFiles(new Path(rows), StagedFiles.nameOf(kind, task), plan().schema(), conf());
  }

  /**
   * A task.
   *
   * @param <T> what it works on
   */
  @FunctionalInterface
  interface Task<T> {
    TaskNote stage(T group, int number) throws IOException;
  }

  /** Does all tasks here, on all processors; what each says of its rows. */
  <T> List<TaskNote> here(List<T> groups, Task<T> task) {
    return SideBySide.map(
        IntStream.range(0, groups.size()).boxed().toList(),
        number -> {
          try {
            return task.stage(groups.get(number), number);
          } catch (IOException e) {
            throw new UncheckedIOException("Cannot write staged rows", e);
          }
        });
  }
}
