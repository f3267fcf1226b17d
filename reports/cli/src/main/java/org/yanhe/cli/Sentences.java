package org.yanhe.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yanhe.model.text.Language;

/**
 * Says in the language of the user what the sources say in English. Chinese is looked up in a file
 * that is only read when a sentence is printed in Chinese; of the sentences that match, the one
 * with the most text in common wins, and its values may be sentences themselves. What has no
 * Chinese stays English.
 */
final class Sentences {
  private final Language language;

  private Sentences(Language language) {
    this.language = language;
  }

  static Sentences in(Language language) {
    return new Sentences(language);
  }

  /** A message, or a fact within one. */
  String say(String english) {
    return language == Language.ZH ? Chinese.of(english, Chinese.SENTENCES) : english;
  }

  /** What a check expected of a value. */
  String expected(String english) {
    return language == Language.ZH ? Chinese.of(english, Chinese.EXPECTED) : english;
  }

  /** The templates, read when they are first needed. */
  private static final class Chinese {
    private static final Map<String, Map<String, String>> FILE = SentenceFile.read();
    static final List<SentenceTemplate> SENTENCES =
        sorted(
            FILE.entrySet().stream()
                .filter(part -> !part.getKey().equals(SentenceFile.EXPECTED))
                .map(Map.Entry::getValue));
    static final List<SentenceTemplate> EXPECTED =
        sorted(Stream.of(FILE.getOrDefault(SentenceFile.EXPECTED, Map.of()), words()));

    private static Map<String, String> words() {
      return FILE.getOrDefault("words", Map.of());
    }

    private static List<SentenceTemplate> sorted(Stream<Map<String, String>> parts) {
      return parts
          .flatMap(part -> part.entrySet().stream())
          .map(pair -> SentenceTemplate.of(pair.getKey(), pair.getValue()))
          .sorted(Comparator.comparingInt(SentenceTemplate::literal).reversed())
          .toList();
    }

    static String of(String english, List<SentenceTemplate> templates) {
      return english
          .lines()
          .map(line -> line(line.strip(), templates))
          .collect(Collectors.joining("\n"));
    }

    private static String line(String text, List<SentenceTemplate> templates) {
      return listed(text, " Also ", "另外，", templates)
          .or(() -> one(text, templates))
          .or(() -> listed(text, "; ", "；", templates))
          .or(() -> listed(text, ", ", "，", templates))
          .orElse(text)
          .replace("。。", "。")
          .replace("？。", "？");
    }

    private static Optional<String> one(String text, List<SentenceTemplate> templates) {
      return templates.stream().flatMap(t -> one(text, t, templates).stream()).findFirst();
    }

    /** A sentence may have got its full stop, or lost it, only where it was put into another. */
    private static Optional<String> one(
        String text, SentenceTemplate template, List<SentenceTemplate> templates) {
      return said(text, template, templates)
          .or(
              () ->
                  text.endsWith(".")
                      ? said(text.substring(0, text.length() - 1), template, templates)
                          .map(chinese -> chinese + "。")
                      : said(text + ".", template, templates)
                          .map(chinese -> chinese.replaceFirst("。$", "")));
    }

    private static Optional<String> said(
        String text, SentenceTemplate template, List<SentenceTemplate> templates) {
      return template.translate(text, value -> line(value, templates));
    }

    /** Several facts in a row, if all of them are known. */
    private static Optional<String> listed(
        String text, String comma, String chineseComma, List<SentenceTemplate> templates) {
      List<String> parts = Arrays.asList(text.split(comma, -1));
      List<String> said = parts.stream().flatMap(p -> one(p, templates).stream()).toList();
      return parts.size() > 1 && said.size() == parts.size()
          ? Optional.of(String.join(chineseComma, said))
          : Optional.empty();
    }
  }
}
