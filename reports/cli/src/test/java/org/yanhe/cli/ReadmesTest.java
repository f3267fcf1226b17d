package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README in both languages says the same, and what it names is there. */
class ReadmesTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^(#+) .+$");
  private static final Pattern CODE = Pattern.compile("(?s)```\\w*\\n(.*?)```");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
  private static final Pattern NAME = Pattern.compile("`([^`\\n]+)`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");

  private static final String ENGLISH = read("README.md");
  private static final String CHINESE = read("README.zh.md");

  @Test
  void the_commands_are_the_same() {
    assertThat(all(CODE, CHINESE)).isNotEmpty().isEqualTo(all(CODE, ENGLISH));
  }

  @Test
  void the_headings_are_of_the_same_levels() {
    assertThat(all(HEADING, CHINESE)).hasSizeGreaterThan(10).isEqualTo(all(HEADING, ENGLISH));
  }

  @Test
  void the_links_go_to_the_same_places() {
    assertThat(all(LINK, CHINESE).stream().skip(1))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(all(LINK, ENGLISH).stream().skip(1).toList());
    assertThat(all(LINK, ENGLISH).get(0)).isEqualTo("README.zh.md");
    assertThat(all(LINK, CHINESE).get(0)).isEqualTo("README.md");
  }

  @Test
  void the_tables_have_the_same_rows_and_name_the_same_things() {
    assertThat(ROW.matcher(CHINESE).results().count())
        .isEqualTo(ROW.matcher(ENGLISH).results().count());
    assertThat(prose(CHINESE)).containsExactlyInAnyOrderElementsOf(prose(ENGLISH));
  }

  private static List<String> prose(String page) {
    return all(NAME, CODE.matcher(page).replaceAll("")).stream().distinct().toList();
  }

  @Test
  void every_command_is_one_of_ours() {
    List<String> known =
        List.copyOf(CommandLines.of(java.util.Locale.ROOT).getSubcommands().keySet());

    assertThat(
            all(CODE, ENGLISH).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./yanhe "))
                .map(line -> line.split(" ", -1)[1]))
        .isNotEmpty()
        .isSubsetOf(known);
  }

  @Test
  void the_indicator_that_readme_adds_has_ten_lines() {
    assertThat(all(CODE, ENGLISH))
        .filteredOn(code -> code.contains("- code:"))
        .singleElement()
        .satisfies(code -> assertThat(code.lines()).hasSize(10));
  }

  static Stream<Path> pages() throws IOException {
    List<Path> folders =
        Stream.of("engine/docs", "reports/docs", "notebooks", "datasets").map(Kept::file).toList();
    Stream<Path> top = Stream.of("README.md", "README.zh.md", "CONTRIBUTING.md").map(Kept::file);
    Stream<Path> below = Stream.empty();
    for (Path folder : folders) {
      below = Stream.concat(below, markdown(folder).stream());
    }
    return Stream.concat(top, below);
  }

  private static List<Path> markdown(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void links_within_the_repository_lead_somewhere(Path page) throws IOException {
    for (String link : all(LINK, CODE.matcher(Files.readString(page)).replaceAll(""))) {
      String target = link.replaceAll("#.*", "");
      if (!target.isEmpty() && !target.contains("://")) {
        assertThat(page.resolveSibling(target)).as("%s of %s", link, page).exists();
      }
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String read(String page) {
    try {
      return Files.readString(Kept.file(page));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
