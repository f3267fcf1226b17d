package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLinesTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Locale locale, String... args) {
    CommandLine line = CommandLines.of(locale);
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }

  @Test
  void help_speaks_chinese_and_english() {
    assertThat(run(Locale.CHINESE, "--help")).isZero();
    assertThat(out.toString()).contains("从原始记录到公开发布的数字经济发展报告", "运行项目");

    assertThat(run(Locale.ROOT, "run", "--help")).isZero();
    assertThat(out.toString()).contains("Folder of the project.", "--period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fly", "run", "run a b c", "run a --colour", "report x", "explain"})
  void wrong_usage_exits_2_with_one_sentence(String words) {
    assertThat(run(Locale.ROOT, words.split(" "))).isEqualTo(2);
    assertThat(err.toString().strip().lines())
        .singleElement()
        .asString()
        .startsWith("Cannot read the command: ")
        .contains("--help'");
  }

  @Test
  void a_folder_that_is_no_project_exits_2_and_says_why() {
    assertThat(run(Locale.ROOT, "run", folder.toString())).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo(
            "Cannot open project '"
                + folder
                + "': it has no project.yaml. Name the folder of a project.");
  }

  @Test
  void a_folder_that_is_no_release_exits_3_and_says_why() {
    assertThat(run(Locale.ROOT, "verify", folder.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("it has no readable release.json");
  }

  @ParameterizedTest
  @CsvSource({"zh_CN.UTF-8, zh", "en_US.UTF-8, ''", "C, ''", "'', ''"})
  void the_environment_chooses_the_language(String lang, String expected) {
    assertThat(CommandLines.Languages.choose(new String[0], Map.of("LANG", lang)).getLanguage())
        .isEqualTo(expected);
  }

  @Test
  void an_option_outweighs_the_environment() {
    assertThat(
            CommandLines.Languages.choose(
                new String[] {"run", "--lang=en"}, Map.of("LANG", "zh_CN.UTF-8")))
        .isEqualTo(Locale.ROOT);
  }

  @Test
  void the_catalogue_is_listed_as_text_and_json() {
    assertThat(run(Locale.ROOT, "catalogue", "5g.base-stations")).isZero();
    assertThat(out.toString()).contains("5g.base-stations  5G基站数（个）");
    assertThat(run(Locale.ROOT, "catalogue", "--json")).isZero();
    assertThat(out.toString()).contains("\"code\" : \"macro.gdp\"");
  }
}
