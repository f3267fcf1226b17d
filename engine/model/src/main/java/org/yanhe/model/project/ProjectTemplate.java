package org.yanhe.model.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yanhe.model.problem.Stop;

/** A commented project folder with invented data that a new project begins with. */
public record ProjectTemplate(String name) {
  private static final String FOLDER = "templates";

  /**
   * Names a template.
   *
   * @throws Stop.UsageError if there is none of this name
   */
  public ProjectTemplate {
    if (!names().contains(name)) {
      throw new Stop.UsageError(
          "Cannot begin a project: there is no template '%s'. Name one of %s."
              .formatted(name, String.join(", ", names())));
    }
  }

  /** Every template, in order of the names. */
  public static List<String> names() {
    try (Stream<Path> folders = Files.list(BuiltIn.folder(FOLDER))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> String.valueOf(folder.getFileName()).replace("/", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the templates: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Copies the template into a folder that is new or empty.
   *
   * @throws Stop.UsageError if the folder holds anything, or is a file
   */
  public void writeTo(Path target) {
    Path template = BuiltIn.folder(FOLDER).resolve(name);
    try (Stream<Path> files = Files.walk(template)) {
      checkFree(target);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = target.resolve(template.relativize(file).toString());
        Files.createDirectories(copy.toAbsolutePath().getParent());
        Files.write(copy, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + target + ": " + e.getMessage() + ".", e);
    }
  }

  private static void checkFree(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    boolean free = false;
    if (Files.isDirectory(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        free = inside.findAny().isEmpty();
      }
    }
    if (!free) {
      throw new Stop.UsageError(
          "Cannot begin a project: '" + target + "' is not an empty folder. Name a new one.");
    }
  }
}
