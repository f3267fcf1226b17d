package org.yanhe.spark.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.release.ReleaseWriter;

/** The place that releases go to: a local folder, or a shared store. */
public interface ReleasePlace {

  /**
   * Stops early if a release of this name exists.
   *
   * @throws Stop.ReleaseConflict if it does
   */
  void checkFree(String id);

  /**
   * Publishes a release.
   *
   * @param run writes the release into a local folder, which does not exist, and returns it
   * @return where the release is
   * @throws Stop.ReleaseConflict if a release of this name exists or is being written
   */
  String publish(String id, UnaryOperator<Path> run);

  /**
   * Checks the form of an address, which needs no Spark.
   *
   * @throws Stop.UsageError if it is none of a store, or carries a secret
   */
  static void checkAddress(String releases) {
    StoragePaths.of(releases);
  }

  /**
   * The place at a path or an address of a shared store.
   *
   * @throws Stop.UsageError if the address cannot be used
   */
  static ReleasePlace at(String releases, Configuration conf) {
    org.apache.hadoop.fs.Path place = StoragePaths.of(releases);
    try {
      FileSystem files = place.getFileSystem(conf);
      return StoragePaths.isLocal(files)
          ? new LocalDisk(Path.of(place.toUri().getPath()))
          : new Store(new SharedReleases(files, place));
    } catch (IOException e) {
      throw new Stop.UsageError(
          "Cannot use '" + releases + "': " + StoragePaths.reason(e) + ". Check the address.");
    }
  }

  /** A local folder. */
  record LocalDisk(Path folder) implements ReleasePlace {
    @Override
    public void checkFree(String id) {
      ReleaseWriter.checkFree(folder.resolve(id));
    }

    @Override
    public String publish(String id, UnaryOperator<Path> run) {
      return run.apply(folder.resolve(id)).toString();
    }
  }

  /** A shared store; the release is made and verified on the local disk first. */
  record Store(SharedReleases releases) implements ReleasePlace {
    @Override
    public void checkFree(String id) {
      releases.checkFree(id);
    }

    @Override
    public String publish(String id, UnaryOperator<Path> run) {
      try {
        Path local = Files.createTempDirectory("yanhe-release-");
        try {
          return releases.publish(run.apply(local.resolve(id)));
        } finally {
          StoragePaths.delete(local);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make a temporary folder", e);
      }
    }
  }
}
