package org.yanhe.spark.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.EarlierReadings;
import org.yanhe.spark.source.StagedDataset;
import org.yanhe.spark.source.Staging;

/**
 * Reads, checks and types every delivered dataset, several at a time because small ones leave most
 * of a machine idle. What is told, and in which order, does not depend on which ends first.
 */
final class Stages {
  private static final int MOST_AT_A_TIME = 4;

  private final Engine engine;
  private final Project project;
  private final Path data;
  private final Path work;
  private final Progress progress;
  private final Function<String, EarlierReadings> earlier;

  /**
   * Prepares reading.
   *
   * @param earlier what is known of a dataset's files, by its name
   */
  Stages(
      Engine engine,
      Project project,
      Path data,
      Path work,
      Progress progress,
      Function<String, EarlierReadings> earlier) {
    this.earlier = earlier;
    this.engine = engine;
    this.project = project;
    this.data = data;
    this.work = work;
    this.progress = progress;
  }

  /**
   * What came of the datasets.
   *
   * @param datasets those that could be read, in the order of the sources; one whose threshold is
   *     broken is among them
   * @param stops sentences that say which datasets cannot be used and why
   */
  record Outcome(Map<String, StagedDataset> datasets, List<String> stops) {

    /** The datasets, if all of them can be used. */
    Map<String, StagedDataset> usable() {
      if (!stops.isEmpty()) {
        throw new Stop.InputError(String.join("\n", stops));
      }
      return datasets;
    }
  }

  Outcome run() {
    int threads = Math.min(MOST_AT_A_TIME, engine.parallelism());
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Map<String, Future<StagedDataset>> running = new LinkedHashMap<>();
      for (String dataset : project.sources().datasets()) {
        running.put(dataset, pool.submit(() -> stage(dataset)));
      }
      return collect(running);
    } finally {
      pool.shutdownNow();
    }
  }

  private StagedDataset stage(String dataset) {
    return Staging.stage(
        engine,
        project.schema(dataset),
        project.sources().of(dataset),
        data,
        project.codes(),
        project.checks(),
        project.waivers(),
        earlier.apply(dataset),
        new Path(work, dataset));
  }

  private Outcome collect(Map<String, Future<StagedDataset>> running) {
    Map<String, StagedDataset> datasets = new LinkedHashMap<>();
    List<String> stops = new ArrayList<>();
    running.forEach(
        (name, future) -> {
          try {
            StagedDataset dataset = future.get();
            progress.step(Steps.read(dataset), dataset.read());
            datasets.put(name, dataset);
            dataset.brokenThreshold(project.checks()).ifPresent(stops::add);
          } catch (ExecutionException e) {
            stops.add(unreadable(e).getMessage());
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading " + name, e);
          }
        });
    return new Outcome(datasets, List.copyOf(stops));
  }

  /** The sentence behind a failure that Spark may have wrapped; any other failure is thrown on. */
  private static Stop.InputError unreadable(ExecutionException failure) {
    Optional<Stop> stop = Faults.explain(failure);
    if (stop.isPresent() && stop.get() instanceof Stop.InputError input) {
      return input;
    }
    if (failure.getCause() instanceof RuntimeException cause) {
      throw cause;
    }
    throw new IllegalStateException(failure.getCause());
  }
}
