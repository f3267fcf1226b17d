package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.methods.state.Atom;
import org.yanhe.model.indicator.Words;
import org.yanhe.model.json.CanonicalJson;
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
  @ValueSource(
      strings = {
        "fly",
        "run",
        "run a b c",
        "run a --colour",
        "run a --period 2021,2022",
        "report",
        "report x --format pdf",
        "explain"
      })
  void wrong_usage_exits_2_with_one_sentence(String words) {
    assertThat(run(Locale.ROOT, words.split(" "))).isEqualTo(2);
    assertThat(err.toString().strip().lines())
        .singleElement()
        .asString()
        .startsWith("Cannot read the command: ")
        .contains("--help'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run a b c|无法识别命令：多出的词：“b c”。用法见“yanhe run --help”。",
        "diff a b c|无法识别命令：多出的词：“c”。用法见“yanhe diff --help”。",
        "rnu a|是否想写“run”？用法见“yanhe --help”。"
      })
  void words_too_many_are_told_by_themselves_in_chinese(String words, String told) {
    assertThat(run(Locale.CHINESE, words.split(" "))).isEqualTo(2);
    assertThat(err.toString().strip()).endsWith(told);
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
    assertThat(out.toString())
        .contains("5g.base-stations  5G base stations  [")
        .doesNotContain("基站");
    assertThat(run(Locale.CHINESE, "catalogue", "5g.base-stations")).isZero();
    assertThat(out.toString()).contains("5g.base-stations  5G基站数  [个]");
    assertThat(run(Locale.ROOT, "catalogue", "--json")).isZero();
    assertThat(out.toString()).contains("\"code\" : \"macro.gdp\"");
  }

  @Test
  void the_catalogue_as_json_tells_all_that_an_entry_says() {
    assertThat(run(Locale.ROOT, "catalogue", "--json", "5g.base-stations.per-10k-people")).isZero();

    JsonNode entry = CanonicalJson.parse(out.toString().getBytes(StandardCharsets.UTF_8)).get(0);
    assertThat(entry.fieldNames())
        .toIterable()
        .contains(
            "code",
            "topic",
            "label",
            "definition",
            "unit",
            "unit-label",
            "decimals",
            "additivity",
            "nulls",
            "disclosure",
            "source",
            "kind",
            "numerator",
            "denominator",
            "formula",
            "made-from",
            "place");
    assertThat(entry.get("place").asText()).startsWith("catalogue/20-infrastructure.yaml:");
  }

  @Test
  void an_indicator_is_explained_without_a_release_in_both_languages() {
    assertThat(run(Locale.ROOT, "explain", "--lang=en", "5g.base-stations.per-10k-people"))
        .isZero();
    assertThat(out.toString())
        .contains(
            "5g.base-stations.per-10k-people  ",
            "definition   ",
            "├─ 5g.base-stations  ",
            "└─ macro.population  ",
            "one scan of base-stations, which leaves",
            "one scan of macro, which leaves");

    assertThat(run(Locale.CHINESE, "explain", "--lang=zh", "ecommerce.sellers")).isZero();
    assertThat(out.toString())
        .contains(
            "定义：报告期有网络交易的商家数",
            "公式：platform-returns 的 distinct(seller_id)，条件 amount > 0",
            "保密：保护填报单位",
            "保留：不重复值(seller_id)，条件 amount > 0",
            "读取列：amount, ");
  }

  @Test
  void an_explanation_of_a_quantile_by_sketch_states_its_error() throws IOException {
    Path shop = folder.resolve("shop");
    assertThat(run(Locale.ROOT, "init", shop.toString(), "--template", "retail")).isZero();
    Files.writeString(
        shop.resolve("catalogue/20-large.yaml"),
        """
        schema: 1
        topic: large
        label: {zh: 大额, en: Large}
        indicators:
          - code: large.amount
            kind: base
            dataset: transactions
            measure: quantile(0.9, amount, 0.001)
            where: not cancelled
            additivity: {region: none, period: none}
            nulls: absent
            disclosure: respondents
            source: {zh: 本项目定义, en: Defined by this project}
            label: {zh: 大额, en: Large amount}
            definition: {zh: 金额的0.9分位数, en: 0.9-quantile of amounts}
            unit: 元
            decimals: 2
        """);

    assertThat(run(Locale.ROOT, "explain", "--lang=en", "large.amount", shop.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "quantile(0.9, amount, 0.001) of transactions where not cancelled, relative error at"
                + " most 0.1%",
            "keeps numbers of values by bucket(amount) where not cancelled, relative error at most"
                + " 0.001");

    assertThat(run(Locale.CHINESE, "explain", "--lang=zh", "large.amount", shop.toString()))
        .isZero();
    assertThat(out.toString())
        .contains(
            "，条件 not cancelled，相对误差不超过 0.1%",
            "保留：各区间内的数值个数(amount)，条件 not cancelled，相对误差不超过 0.001");
  }

  @ParameterizedTest
  @EnumSource(Atom.Kind.class)
  void every_kind_of_state_has_words_in_both_languages(Atom.Kind kind) {
    String key = "explain.state." + Words.of(kind);

    assertThat(ResourceBundle.getBundle("org.yanhe.cli.Messages", Locale.ROOT).getString(key))
        .isNotEqualTo(
            ResourceBundle.getBundle("org.yanhe.cli.Messages", Locale.CHINESE).getString(key));
  }

  @Test
  void an_explanation_as_json_holds_inputs_and_plan() {
    assertThat(run(Locale.ROOT, "explain", "--json", "ecommerce.transactions.growth-yoy")).isZero();

    JsonNode root = CanonicalJson.parse(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(root.get("inputs").get(0).get("code").asText()).isEqualTo("ecommerce.transactions");
    assertThat(root.get("plan").get(0).get("dataset").asText()).isEqualTo("platform-returns");
    assertThat(root.get("plan").get(0).get("states").get(0).get("kind").asText())
        .isEqualTo("total");
  }

  @Test
  void an_unknown_indicator_exits_2_with_what_is_near() {
    assertThat(run(Locale.ROOT, "explain", "macro.gpd")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo(
            "Cannot explain 'macro.gpd': it is not in the catalogue of Yanhe. Find its code with"
                + " 'yanhe catalogue'. Did you mean 'macro.gdp'?");
  }

  @Test
  void the_version_says_when_it_was_built() {
    assertThat(run(Locale.ROOT, "--version")).isZero();
    assertThat(out.toString().strip())
        .matches(
            "yanhe \\d+\\.\\d+\\.\\d+ \\((commit [0-9a-f]{7,}, )?built"
                + " \\d{4}-\\d\\d-\\d\\dT[0-9:]+Z\\)");
  }

  @Test
  void completion_knows_commands_options_and_templates() {
    assertThat(run(Locale.ROOT, "completion", "bash")).isZero();
    assertThat(out.toString()).contains("complete -F", "--template", "catalogue", "retail");
  }
}
