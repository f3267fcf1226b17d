package org.yanhe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of errors lists what the sources say and its Chinese; what is put in at run time stands
 * as {@code {1}}, {@code {2}} ….
 */
class ErrorsPageTest {
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
                    + " to do; a value may be a fact of this page itself. `{1}`, `{2}` … stand for"
                    + " values.\n\n每条消息说明什么无法完成、事实及其数值、该怎么办；其中的值也可以是本页所列的事实。`{1}`、`{2}` … 代表值。\n");
    SourceSentences.read().byModule().forEach((module, told) -> module(page, module, told));
    module(
        page,
        "libraries",
        SentenceFile.read().getOrDefault(SentenceFile.LIBRARIES, Map.of()).keySet());
    Kept.matches("engine/docs/errors.md", page.toString());
  }

  private static void module(StringBuilder page, String module, Set<String> sentences) {
    Map<String, String> chinese = SentencesTest.chinese();
    page.append("\n## ").append(module).append("\n\n");
    for (String english : sentences) {
      page.append("- ").append(shown(english)).append("<br>");
      page.append(shown(chinese.getOrDefault(english, "—"))).append('\n');
    }
  }

  private static String shown(String sentence) {
    return sentence.replace("<", "&lt;").replace("=}", "}");
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
      Path inside = absolute(Kept.file("")).relativize(absolute(file));
      return inside.getName(0) + "/" + inside.getName(1);
    }

    private static Path absolute(Path path) {
      return path.toAbsolutePath().normalize();
    }
  }
}
