package org.yanhe.spark.source;

import java.io.FileNotFoundException;
import java.io.IOException;
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
import org.yanhe.model.source.StoreAddress;
import org.yanhe.spark.check.Finding;

/** Finds the delivered files of a dataset within the project folder or on a shared store. */
final class InputFiles {
  private final Path root;
  private final String shownRoot;
  private final FileSystem files;

  /**
   * Looks below one folder.
   *
   * @param shownRoot stands before the names of files in messages and releases
   */
  private InputFiles(Path root, String shownRoot, Configuration conf) throws IOException {
    this.files = root.getFileSystem(conf);
    this.root = files.resolvePath(root);
    this.shownRoot = shownRoot;
  }

  /** The project folder, or the deepest folder of an address that no pattern stands in. */
  private static InputFiles of(Source source, Path project, Configuration conf) throws IOException {
    if (!StoreAddress.isOne(source.files())) {
      return new InputFiles(project, "", conf);
    }
    Path root = parentOf(new Path(source.files()));
    while (root.toUri().getPath().matches(".*[*?\\[{].*")) {
      root = parentOf(root);
    }
    return new InputFiles(root, root.isRoot() ? root.toString() : root + "/", conf);
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  /** Makes a file of what a database holds. */
  @FunctionalInterface
  interface Snapshots {
    InputFile take(int index, int source, Format.Jdbc jdbc);
  }

  /** The files of all sources: by source, then by name. */
  static List<InputFile> find(
      List<Source> sources, Path project, Configuration conf, Snapshots snapshots) {
    List<InputFile> found = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).format() instanceof Format.Jdbc jdbc) {
        found.add(snapshots.take(found.size(), i, jdbc));
      } else {
        found.addAll(deliveredBy(sources.get(i), found.size(), i, project, conf));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Makes sure that what was read is still what lies there.
   *
   * @throws Stop.InputError if a file was written or taken away meanwhile
   */
  static void requireUnchanged(List<InputFile> read, Configuration conf) {
    List<String> sentences = new ArrayList<>();
    for (InputFile file : read) {
      try {
        Path path = new Path(file.uri());
        FileStatus now = path.getFileSystem(conf).getFileStatus(path);
        if (now.getLen() != file.bytes() || now.getModificationTime() != file.modified()) {
          sentences.add(Inspection.cannot(file, UnreadableFile.CHANGED));
        }
      } catch (IOException e) {
        sentences.add(Inspection.cannot(file, UnreadableFile.reason(e)));
      }
    }
    if (!sentences.isEmpty()) {
      throw new Stop.InputError(String.join("\n", sentences));
    }
  }

  private static List<InputFile> deliveredBy(
      Source source, int first, int position, Path project, Configuration conf) {
    List<InputFile> found = new ArrayList<>();
    try {
      InputFiles finder = of(source, project, conf);
      for (FileStatus file : finder.matches(source)) {
        found.add(finder.input(first + found.size(), position, file));
      }
      return found;
    } catch (FileNotFoundException e) {
      throw nothing(source);
    } catch (IOException e) {
      throw new Stop.InputError(
          "Cannot look for '"
              + source.files()
              + "' of dataset '"
              + source.dataset()
              + "': "
              + Finding.printable(String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
              + ". Check the address, the network and your rights.");
    }
  }

  private static Stop.InputError nothing(Source source) {
    return new Stop.InputError(
        "Cannot find files of dataset '"
            + source.dataset()
            + "': nothing matches '"
            + source.files()
            + "'. Put the file there or mend sources.yaml.");
  }

  private List<FileStatus> matches(Source source) throws IOException {
    FileStatus[] matched = files.globStatus(new Path(root, source.files()));
    List<FileStatus> all = new ArrayList<>();
    for (FileStatus status : matched == null ? new FileStatus[0] : matched) {
      collect(status, all);
    }
    if (all.isEmpty()) {
      throw nothing(source);
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
    String folder = root.toUri().getPath();
    String inside = folder.endsWith("/") ? folder : folder + "/";
    String path = files.resolvePath(file.getPath()).toUri().getPath();
    String name = shownRoot + file.getPath().toUri().getPath().substring(inside.length());
    if (!name.equals(Finding.printable(name))) {
      throw new Stop.InputError(
          "Cannot read '"
              + Finding.printable(name)
              + "': its name holds control characters. Rename it.");
    }
    if (!realPath(path).startsWith(shownRoot.isEmpty() ? inside : realPath(folder))) {
      throw new Stop.InputError(
          "Cannot read '" + name + "': it leads out of the project folder. Copy the file into it.");
    }
    return new InputFile(
        index, source, file.getPath().toString(), name, file.getLen(), file.getModificationTime());
  }

  /** Where links lead on a local disk; other file systems resolve their own. */
  private String realPath(String path) throws IOException {
    return files.getScheme().equals("file")
        ? java.nio.file.Path.of(path).toRealPath().toString()
        : path;
  }
}
