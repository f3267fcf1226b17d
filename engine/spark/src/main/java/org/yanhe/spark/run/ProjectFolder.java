package org.yanhe.spark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Place;
import org.yanhe.model.problem.Problem;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.source.StoreAddress;

/**
 * A project folder on a local disk or a shared store. Of a folder on a store everything but the
 * data is copied to a local temporary folder first; the data stay where they are.
 */
public final class ProjectFolder implements AutoCloseable {
  private static final int MOST_FILES = 10_000;
  private static final List<String> NOT_COPIED = List.of("data", "releases");

  private final String given;
  private final java.nio.file.Path local;
  private final Path data;
  private int copied;

  private ProjectFolder(String given, java.nio.file.Path local, Path data) {
    this.given = given;
    this.local = local;
    this.data = data;
  }

  /**
   * Opens a folder.
   *
   * @param given a path, or an address of a shared store
   * @throws Stop.UsageError if there is no such folder or it may not be read
   */
  public static ProjectFolder open(String given, Configuration conf) {
    Path place = StoragePaths.of(given);
    try {
      FileSystem files = place.getFileSystem(conf);
      if (StoragePaths.isLocal(files)) {
        java.nio.file.Path folder = java.nio.file.Path.of(place.toUri().getPath());
        return new ProjectFolder(given, folder, StoragePaths.of(folder));
      }
      ProjectFolder folder = new ProjectFolder(given, Files.createTempDirectory("yanhe-"), place);
      folder.copyFrom(files);
      return folder;
    } catch (IOException e) {
      throw new Stop.UsageError(
          "Cannot open project '"
              + given
              + "': "
              + StoragePaths.reason(e)
              + ". Check the address.");
    }
  }

  private void copyFrom(FileSystem files) throws IOException {
    try {
      for (FileStatus child : files.listStatus(data)) {
        String name = child.getPath().getName();
        if (!NOT_COPIED.contains(name) && !name.startsWith(".")) {
          copy(files, child, local);
        }
      }
    } catch (IOException | Stop e) {
      close();
      throw e;
    }
  }

  private void copy(FileSystem files, FileStatus from, java.nio.file.Path into) throws IOException {
    java.nio.file.Path to = into.resolve(from.getPath().getName());
    if (from.isDirectory()) {
      Files.createDirectories(to);
      for (FileStatus child : files.listStatus(from.getPath())) {
        copy(files, child, to);
      }
    } else if (++copied > MOST_FILES) {
      throw new Stop.UsageError(
          "Cannot open project '"
              + given
              + "': more than "
              + MOST_FILES
              + " files lie outside its folder 'data'. Keep data there.");
    } else {
      try (var bytes = files.open(from.getPath())) {
        Files.copy(bytes, to);
      }
    }
  }

  /**
   * Reads the project; problems are told with the address that was given.
   *
   * @throws Stop as {@link Project#read} does
   */
  public Project read() {
    try {
      return Project.read(local);
    } catch (Stop.CatalogueError e) {
      throw new Stop.CatalogueError(e.problems().stream().map(this::asGiven).toList());
    } catch (Stop.UsageError e) {
      throw new Stop.UsageError(asGiven(String.valueOf(e.getMessage())));
    }
  }

  private Problem asGiven(Problem problem) {
    Place place = problem.place();
    return new Problem(
        new Place(asGiven(place.file()), place.line(), place.column()),
        problem.key(),
        problem.message());
  }

  private String asGiven(String text) {
    return StoreAddress.isOne(given) ? text.replace(local.toString(), given) : text;
  }

  /** Folder that the paths of sources are relative to. */
  public Path data() {
    return data;
  }

  /** Removes what was copied. */
  @Override
  public void close() throws IOException {
    if (!data.equals(StoragePaths.of(local))) {
      StoragePaths.delete(local);
    }
  }
}
