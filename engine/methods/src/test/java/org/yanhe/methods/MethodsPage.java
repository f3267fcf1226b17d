package org.yanhe.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code says of its methods: the Javadoc of each public type with its references, and the
 * rules and worked examples that tests hold.
 */
final class MethodsPage {
  static final List<String> PACKAGES =
      List.of(
          "growth",
          "price",
          "series",
          "account",
          "composite",
          "composite/uncertainty",
          "derivation",
          "disclosure",
          "rounding");

  private static final Path MAIN = Path.of("src/main/java/org/yanhe/methods");
  private static final Path TEST = Path.of("src/test/java/org/yanhe/methods");
  private static final Pattern TYPE =
      Pattern.compile(
          "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*public (?:final |sealed"
              + " |abstract )*(?:class|record|interface|enum) (\\w+)",
          Pattern.DOTALL);
  private static final Pattern PACKAGE =
      Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile("@(?:Test|ParameterizedTest|Property)\\b[^;{]*?void (\\w+)\\(");

  private static final String HEAD =
      """
      # Methods

      Generated from the Javadoc and the tests of `engine/methods`. Each method is a pure function on
      records; below each package stand the rules and worked examples that its tests hold. Where a text says
      recalled, its source was cited from memory and not read.
      """;

  private MethodsPage() {}

  static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    for (String name : PACKAGES) {
      page.append("\n## ").append(name.replace('/', '.')).append("\n\n");
      page.append(prose(first(PACKAGE, read(MAIN.resolve(name).resolve("package-info.java")))));
      page.append("\n\n");
      files(MAIN.resolve(name)).forEach(file -> type(file).ifPresent(page::append));
      page.append("\nTests hold:\n\n");
      rules(name).forEach(rule -> page.append("- ").append(rule).append('\n'));
    }
    return page.toString();
  }

  /** Names of the tests of a package as sentences. */
  static List<String> rules(String name) {
    return files(TEST.resolve(name)).stream()
        .map(MethodsPage::read)
        .flatMap(source -> RULE.matcher(source).results())
        .map(rule -> rule.group(1).replace('_', ' '))
        .distinct()
        .toList();
  }

  /** The outer type of a file, if it is public. */
  private static Optional<String> type(Path file) {
    Matcher matcher = TYPE.matcher(read(file));
    return matcher.results().findFirst().map(MethodsPage::line);
  }

  private static String line(MatchResult type) {
    return "- **%s**: %s\n".formatted(type.group(2), prose(type.group(1)));
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().map(m -> m.group(1)).orElse("");
  }

  /** The text of a comment without tags, examples and parameters. */
  private static String prose(String comment) {
    return comment
        .replaceAll("(?m)^\\s*\\* ?", "")
        .replaceAll("(?s)\\n@\\w+.*", "")
        .replaceAll("(?s)<pre>.*?</pre>", "")
        .replaceAll("\\s+", " ")
        .replaceAll("\\{@(?:code|link|value) (?:org\\.[\\w.]*\\.)?#?([^}]*)}", "`$1`")
        .strip();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
