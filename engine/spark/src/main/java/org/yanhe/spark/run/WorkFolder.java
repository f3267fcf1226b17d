package org.yanhe.spark.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.yanhe.model.problem.Stop;
import org.yanhe.spark.session.Engine;

/**
 * A folder for staged data that vanishes after its use. On a cluster it lies where every executor
 * reads and writes, never on a disk of the driver.
 */
public final class WorkFolder implements AutoCloseable {
  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);
  private static final int PROBES_PER_CORE = 4;

  private final FileSystem files;
  private final Path path;

  private WorkFolder(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * Makes the folder: below the one that was given, else in a local session a temporary folder,
   * else beside the releases if they go to a shared store.
   *
   * @param given a path, or an address of a shared store
   * @throws Stop.UsageError if a cluster has no shared place for it, or it cannot be made
   */
  public static WorkFolder open(Engine engine, Optional<String> given, String releases) {
    try {
      if (given.isEmpty() && engine.isLocal()) {
        return at(engine, StoragePaths.of(Files.createTempDirectory("yanhe-")));
      }
      SparkContext context = engine.spark().sparkContext();
      Path parent = StoragePaths.of(given.orElse(releases));
      WorkFolder folder = at(engine, new Path(parent, "yanhe-work-" + context.applicationId()));
      folder.make(context, given.isPresent());
      return folder;
    } catch (IOException e) {
      throw new Stop.UsageError(
          "Cannot make a work folder: "
              + StoragePaths.reason(e)
              + ". Check free space and permissions, or name another one with --work.");
    }
  }

  private static WorkFolder at(Engine engine, Path path) throws IOException {
    return new WorkFolder(path.getFileSystem(engine.files()), path);
  }

  private void make(SparkContext context, boolean vouchedFor) throws IOException {
    boolean onDisk = StoragePaths.isLocal(files);
    if (onDisk && !vouchedFor) {
      throw unseen();
    }
    if (!files.mkdirs(path, OWNER_ONLY)) {
      throw new AccessDeniedException(String.valueOf(path.getParent()));
    }
    if (onDisk && !context.isLocal() && !seenByExecutors(context)) {
      close();
      throw unseen();
    }
  }

  /** Asks tasks on the executors whether a folder that looks local is one that they share. */
  private boolean seenByExecutors(SparkContext context) {
    String folder = path.toUri().getPath();
    int probes = PROBES_PER_CORE * Math.max(1, context.defaultParallelism());
    return JavaSparkContext.fromSparkContext(context)
        .parallelize(Collections.nCopies(probes, folder), probes)
        .filter(seen -> !new File(seen).isDirectory())
        .isEmpty();
  }

  private Stop.UsageError unseen() {
    return new Stop.UsageError(
        "Cannot run on a cluster: not every executor sees '"
            + path.getParent()
            + "'. Name a work folder that all of them share with --work, such as"
            + " hdfs:///tmp/yanhe.");
  }

  public Path path() {
    return path;
  }

  /** Removes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    files.delete(path, true);
  }
}
