package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yanhe.documents.layout.Layout;
import org.yanhe.model.problem.Problems;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.BuiltIn;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.yaml.YamlFile;

/**
 * A layout with the text it was read from, so that a release can keep it.
 *
 * @param layout the layout
 * @param text its YAML
 */
record LayoutFile(Layout layout, String text) {
  private static final String BUILT_IN = "layout/provincial.yaml";

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The project's own layout {@code report/layout.yaml}, else the built-in one. */
  static LayoutFile ofProject(Path project) {
    Path own = project.resolve("report/layout.yaml");
    return read(Files.isRegularFile(own) ? own : BuiltIn.folder(BUILT_IN));
  }

  /** The layout that a release was rendered with. */
  static LayoutFile ofRelease(PublicRelease release) {
    byte[] kept =
        release
            .file("layout.yaml")
            .orElseThrow(
                () ->
                    new Stop.InputError(
                        "Cannot render: the release keeps no layout. Name one with --layout."));
    return parse("public/layout.yaml", new String(kept, StandardCharsets.UTF_8));
  }

  static LayoutFile read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage() + ".", e);
    }
  }

  private static LayoutFile parse(String file, String text) {
    Problems problems = new Problems();
    Optional<Layout> layout = YamlFile.parse(file, text, problems).flatMap(Layout::read);
    problems.stopIfAny();
    return new LayoutFile(layout.orElseThrow(), text);
  }
}
