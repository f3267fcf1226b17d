package org.yanhe.model.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.yaml.YamlFile;
import org.yanhe.model.yaml.YamlMap;

/**
 * What ships with Yanhe from the folder {@code datasets}: code lists, schemas, checks and the
 * catalogue, inside the jar of this module or its folder of classes.
 */
public final class BuiltIn {
  private static final String ROOT = "/org/yanhe/datasets/";
  private static final String MARK = "codes/regions.csv";

  private BuiltIn() {}

  /** A built-in folder: {@code codes}, {@code schemas}, {@code checks} or {@code catalogue}. */
  public static Path folder(String name) {
    return Holder.DATASETS.resolve(name);
  }

  /** The YAML files of a built-in folder, in order of their names. */
  public static List<YamlMap> yaml(String folder, Problems problems) {
    return yaml(folder(folder), problems);
  }

  /** The YAML files of a folder, in order of their names; none if there is no such folder. */
  static List<YamlMap> yaml(Path folder, Problems problems) {
    return SideBySide.map(files(folder), file -> YamlFile.read(file, problems)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The name of a YAML file without its ending. */
  static String stem(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
  }

  /** Paths of the YAML files of a folder, in order of their names; none without the folder. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  /** Finds the folder once; a jar stays open as long as the JVM lives. */
  private static final class Holder {
    static final Path DATASETS = datasets();

    private static Path datasets() {
      URL mark = Objects.requireNonNull(BuiltIn.class.getResource(ROOT + MARK));
      try {
        Path file = mark.getProtocol().equals("jar") ? inJar(mark.toURI()) : Path.of(mark.toURI());
        return Objects.requireNonNull(Objects.requireNonNull(file.getParent()).getParent());
      } catch (URISyntaxException | IOException e) {
        throw new IllegalStateException("Cannot open the built-in datasets.", e);
      }
    }

    private static Path inJar(URI uri) throws IOException {
      return jar(uri).getPath(ROOT + MARK);
    }

    private static FileSystem jar(URI uri) throws IOException {
      try {
        return FileSystems.getFileSystem(uri);
      } catch (FileSystemNotFoundException e) {
        return FileSystems.newFileSystem(uri, Map.of());
      }
    }
  }
}
