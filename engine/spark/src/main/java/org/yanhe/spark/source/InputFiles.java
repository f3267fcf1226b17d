package org.yanhe.spark.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.source.Format;
import org.yanhe.model.source.Source;
import org.yanhe.spark.check.Finding;

/** Finds the delivered files of a dataset within the project folder. */
final class InputFiles {
  private final Path project;
  private final FileSystem files;

  private InputFiles(Path project, Configuration conf) throws IOException {
    this.files = project.getFileSystem(conf);
    this.project = files.resolvePath(project);
  }

  /** Makes a file of what a database holds. */
  @FunctionalInterface
  interface Snapshots {
    InputFile take(int index, int source, Format.Jdbc jdbc);
  }

  /** The files of all sources: by source, then by name. */
  static List<InputFile> find(
      List<Source> sources, Path project, Configuration conf, Snapshots snapshots) {
    try {
      InputFiles finder = new InputFiles(project, conf);
      List<InputFile> found = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        if (sources.get(i).format() instanceof Format.Jdbc jdbc) {
          found.add(snapshots.take(found.size(), i, jdbc));
        } else {
          for (FileStatus file : finder.matches(sources.get(i))) {
            found.add(finder.input(found.size(), i, file));
          }
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of " + project, e);
    }
  }

  private List<FileStatus> matches(Source source) throws IOException {
    FileStatus[] matched = files.globStatus(new Path(project, source.files()));
    List<FileStatus> all = new ArrayList<>();
    for (FileStatus status : matched == null ? new FileStatus[0] : matched) {
      collect(status, all);
    }
    if (all.isEmpty()) {
      throw new Stop.InputError(
          "Cannot find files of dataset '"
              + source.dataset()
              + "': nothing matches '"
              + source.files()
              + "'. Put the file there or mend sources.yaml.");
    }
    all.sort(Comparator.comparing(status -> status.getPath().toUri().getPath()));
    return all;
  }

  private void collect(FileStatus status, List<FileStatus> all) throws IOException {
    String name = status.getPath().getName();
    if (name.startsWith(".") || (name.startsWith("_") && !name.contains("="))) {
      return;
    }
    if (!status.isDirectory()) {
      all.add(status);
      return;
    }
    for (FileStatus child : files.listStatus(status.getPath())) {
      collect(child, all);
    }
  }

  private InputFile input(int index, int source, FileStatus file) throws IOException {
    String inside = project.toUri().getPath() + "/";
    String path = files.resolvePath(file.getPath()).toUri().getPath();
    String name = file.getPath().toUri().getPath().substring(inside.length());
    if (!name.equals(Finding.printable(name))) {
      throw new Stop.InputError(
          "Cannot read '"
              + Finding.printable(name)
              + "': its name holds control characters. Rename it.");
    }
    if (!realPath(path).startsWith(inside)) {
      throw new Stop.InputError(
          "Cannot read '" + name + "': it leads out of the project folder. Copy the file into it.");
    }
    return new InputFile(index, source, file.getPath().toString(), name, file.getLen());
  }

  /** Where links lead on a local disk; other file systems resolve their own. */
  private String realPath(String path) throws IOException {
    return files.getScheme().equals("file")
        ? java.nio.file.Path.of(path).toRealPath().toString()
        : path;
  }
}
