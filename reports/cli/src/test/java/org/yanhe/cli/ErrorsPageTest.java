package org.yanhe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of errors lists what the sources say. A message is a text constant that begins with
 * {@code Cannot}, {@code Invalid} or {@code Missing}; what is put in at run time stands as {@code
 * …}.
 */
class ErrorsPageTest {
  private static final Pattern CONSTANTS =
      Pattern.compile(
          "\"((?:Cannot|Invalid|Missing)"
              + " (?:[^\"\\\\]|\\\\.)*)\"((?:[^;\"]|\"(?:[^\"\\\\]|\\\\.)*\")*?);");
  private static final Pattern CONSTANT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final String EXIT_CODES =
      """
      | exit code | when | what to do |
      |---|---|---|
      | 0 | the command did what it says | |
      | 1 | a bug | run again with `--debug` and report what it prints |
      | 2 | the command cannot be meant, or its folder is none | `yanhe COMMAND --help` |
      | 3 | delivered data or a release cannot be read, or a check's threshold is broken | mend the file that the message names |
      | 4 | the project or its catalogue is wrong | mend every line that the message names |
      | 5 | the release would disclose a respondent | publish fewer or wider cells |
      | 6 | a release of this name exists | choose another id or `--out` |
      """;

  @Test
  void the_page_of_errors_is_up_to_date() throws IOException {
    StringBuilder page =
        new StringBuilder(
                "# Errors 错误\n\nGenerated from the sources; do not edit. 由源代码生成，请勿手改。\n\n")
            .append(EXIT_CODES)
            .append(
                "\n"
                    + "Every message says what cannot be done, the fact with its values, and what"
                    + " to do. A `…` stands for a value.\n");
    for (Map.Entry<String, SortedSet<String>> module : messages().entrySet()) {
      page.append("\n## ").append(module.getKey()).append("\n\n");
      module.getValue().forEach(message -> page.append("- ").append(message).append('\n'));
    }
    Kept.matches("engine/docs/errors.md", page.toString());
  }

  private static Map<String, SortedSet<String>> messages() throws IOException {
    Map<String, SortedSet<String>> messages = new LinkedHashMap<>();
    for (Path file : Sources.main()) {
      Matcher found = CONSTANTS.matcher(Files.readString(file));
      while (found.find()) {
        messages
            .computeIfAbsent(Sources.module(file), module -> new TreeSet<>())
            .add(sentence(found.group(1), found.group(2)));
      }
    }
    return messages;
  }

  /** Joins the constants of an expression; what stands between them is a value. */
  private static String sentence(String first, String rest) {
    StringBuilder text = new StringBuilder(first);
    Matcher constant = CONSTANT.matcher(rest);
    int end = 0;
    while (constant.find()) {
      String between = rest.substring(end, constant.start());
      if (between.contains(",") || (between.contains(")") && !between.contains("("))) {
        break;
      }
      text.append(between.replaceAll("[\\s+]", "").isEmpty() ? "" : "…").append(constant.group(1));
      end = constant.end();
    }
    return text.toString()
        .replaceAll("%[,.0-9]*[a-z]", "…")
        .replace("\\\"", "\"")
        .replace("\\n", " ")
        .replace("<", "&lt;")
        .strip();
  }

  /** The Java files of the product. */
  static final class Sources {
    private Sources() {}

    static List<Path> main() throws IOException {
      try (Stream<Path> engine = Files.walk(Kept.file("engine"));
          Stream<Path> reports = Files.walk(Kept.file("reports"))) {
        return Stream.concat(engine, reports)
            .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
            .filter(file -> file.toString().endsWith(".java"))
            .sorted()
            .toList();
      }
    }

    static String module(Path file) {
      Path inside = Kept.file("").relativize(file);
      return inside.getName(0) + "/" + inside.getName(1);
    }
  }
}
