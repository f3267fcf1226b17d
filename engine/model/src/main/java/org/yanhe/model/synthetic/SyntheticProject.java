package org.yanhe.model.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.problem.WritingFault;

/**
 * Writes a project folder that runs at once, with orders of made-up sellers. Its bytes depend on
 * the scale alone, and its memory on neither rows nor months: files are written row by row.
 */
public final class SyntheticProject {
  private static final String SOURCES =
      """
      # One folder a month; columns bear the names of the schema "orders".
      schema: 1
      sources:
        - dataset: orders
          file: data/orders
          format: parquet
      """;

  private SyntheticProject() {}

  /**
   * Writes a project.
   *
   * @param folder must not exist, or be empty
   * @param threads how many files are written at a time
   * @param written told, from any thread, how many rows more are written
   * @throws Stop.UsageError if something is in the folder
   * @throws Stop.InputError if it cannot be written; nothing of it is left then
   */
  public static void write(Path folder, Scale scale, int threads, LongConsumer written) {
    boolean existed = Files.exists(folder);
    try {
      stopIfTaken(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    try {
      writeFiles(folder, scale, threads, written);
    } catch (UncheckedIOException e) {
      remove(folder, existed);
      throw unwritable(folder, Objects.requireNonNull(e.getCause()));
    } catch (RuntimeException | Error e) {
      remove(folder, existed);
      throw e;
    }
  }

  private static void writeFiles(Path folder, Scale scale, int threads, LongConsumer written) {
    try {
      writeData(folder.resolve("data/orders"), scale, threads, written);
      Files.writeString(folder.resolve("sources.yaml"), SOURCES);
      Files.writeString(folder.resolve("project.yaml"), project(scale));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stop.InputError unwritable(Path folder, IOException e) {
    return new Stop.InputError(
        "Cannot write project '"
            + folder
            + "': "
            + WritingFault.of(e)
            + ". Check free space and permissions, or choose another --out.");
  }

  /** Removes what was written, and the folder unless it was there before. */
  private static void remove(Path folder, boolean existed) {
    try (Stream<Path> written = Files.walk(folder)) {
      List<Path> deepestFirst = written.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        if (!existed || !path.equals(folder)) {
          Files.delete(path);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  private static void stopIfTaken(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw taken(folder, "it is a file");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw taken(folder, "it is not empty");
        }
      }
    }
  }

  private static Stop.UsageError taken(Path folder, String why) {
    return new Stop.UsageError(
        "Cannot generate a project in '" + folder + "': " + why + ". Name a new folder.");
  }

  private static void writeData(Path folder, Scale scale, int threads, LongConsumer written) {
    Market market = new Market(scale);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Part part : Part.of(scale)) {
        running.add(pool.submit(() -> part.write(folder, scale, market, written)));
      }
      for (Future<?> part : running) {
        await(part);
      }
    } finally {
      end(pool);
    }
  }

  /** Nobody writes any more when this returns. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    try {
      if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Files are still being written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while writing", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String project(Scale scale) {
    return String.format(
        Locale.ROOT,
        """
        # Synthetic orders, made by "yanhe generate": %d rows, seed %d. No row describes anybody.
        schema: 1
        release: synthetic-%d
        title: {zh: 网络交易合成数据报告, en: Report on synthetic online transactions}
        organisation: {zh: 延河（合成数据）, en: Yanhe (synthetic data)}
        region: "%s"
        periods: {first: %d, last: %s, frequencies: [year, half-year, quarter, month]}
        as-of: %s
        """,
        scale.rows(),
        scale.seed(),
        scale.rows(),
        Market.REGION.text(),
        scale.month(0).year(),
        scale.last(),
        scale.last().end().plusMonths(1));
  }
}
