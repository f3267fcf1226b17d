package org.yanhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanhe.model.text.Language;

class SentencesTest {
  private static final Pattern VALUE = Pattern.compile("\\{\\d=?}");
  private static final Sentences CHINESE = Sentences.in(Language.ZH);

  /** Chinese by English, of all parts of the file. */
  static Map<String, String> chinese() {
    Map<String, String> all = new TreeMap<>();
    SentenceFile.read().values().forEach(all::putAll);
    return all;
  }

  @Test
  void every_sentence_of_the_sources_has_chinese() throws IOException {
    Set<String> told = new TreeSet<>();
    SourceSentences.read().byModule().values().forEach(told::addAll);
    assertThat(told).hasSizeGreaterThan(500);
    assertThat(chinese().keySet()).containsAll(told);
  }

  @Test
  void chinese_uses_the_same_values() {
    chinese()
        .forEach(
            (english, chinese) ->
                assertThat(values(chinese))
                    .as(english)
                    .containsExactlyInAnyOrderElementsOf(values(english)));
  }

  private static List<String> values(String sentence) {
    return VALUE.matcher(sentence).results().map(found -> found.group().substring(1, 2)).toList();
  }

  @Test
  void no_chinese_is_kept_of_what_the_sources_no_longer_say() throws IOException {
    String sources = String.join("\n", SourceSentences.read().constants());
    Map<String, Map<String, String>> parts = SentenceFile.read();
    List<String> gone =
        Stream.of("messages", "facts", SentenceFile.EXPECTED)
            .flatMap(part -> parts.getOrDefault(part, Map.of()).keySet().stream())
            .filter(
                english -> VALUE.splitAsStream(english).anyMatch(p -> !sources.contains(p.strip())))
            .toList();
    assertThat(gone).isEmpty();
  }

  @Test
  void a_sample_of_each_sentence_is_told_by_its_own_chinese() {
    SentenceFile.read()
        .forEach(
            (part, sentences) ->
                sentences.forEach(
                    (english, chinese) -> {
                      String sample = sample(english);
                      String said =
                          part.equals(SentenceFile.EXPECTED)
                              ? CHINESE.expected(sample)
                              : CHINESE.say(sample);
                      assertThat(said).isEqualTo(sample(chinese).replace("？。", "？"));
                    }));
  }

  private static String sample(String sentence) {
    return VALUE.matcher(sentence).replaceAll(found -> "v" + found.group().charAt(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Invalid key: 'lable' (known here: code, label). Did you mean 'label'?"
            + "|键无效：“lable”（此处可用：code, label）。是否想写“label”？",
        "Cannot read the command: Unknown option: '--colour'. See 'yanhe run --help'."
            + "|无法识别命令：没有选项“--colour”。用法见“yanhe run --help”。",
        "Cannot read a.csv: column 'x' is not in its header (y). Also column 'z' occurs twice in"
            + " its header.|无法读取a.csv：列“x”不在其表头中（y）。另外，列“z”在其表头中重复出现。",
        "Cannot take item 'v' of region 61, industry I, year 2022: Invalid unit: '亿' (a multiple of"
            + " '万元'). Correct the row."
            + "|无法采用核算项“v”（地区61，行业I，2022年）：计量单位无效：“亿”（须为“万元”的倍数）。请更正该行。",
        "What nobody foresaw|What nobody foresaw"
      })
  void values_that_are_sentences_are_told_in_chinese_too(String english, String chinese) {
    assertThat(CHINESE.say(english)).isEqualTo(chinese);
    assertThat(Sentences.in(Language.EN).say(english)).isEqualTo(english);
  }

  @Test
  void what_a_user_wrote_stays_as_it_is() {
    assertThat(CHINESE.say("Missing key: 'a number'. Add it here.")).contains("“a number”");
    assertThat(CHINESE.say("Missing key: 'it is $1 {2} empty'. Add it here."))
        .isEqualTo("缺少键：“it is $1 {2} empty”。请在此处加入。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a whole number in 个|整数（个）",
        "0 to 100 万元|0 至 100 万元",
        "once; 3 different rows, one at data/a to b.csv:7|只出现一次；有3个不同的行，其一在 data/a to b.csv:7",
        "amount > 0|amount > 0"
      })
  void expectations_are_told_in_chinese(String english, String chinese) {
    assertThat(CHINESE.expected(english)).isEqualTo(chinese);
  }
}
