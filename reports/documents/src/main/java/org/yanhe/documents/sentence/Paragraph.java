package org.yanhe.documents.sentence;

import java.util.List;
import java.util.stream.Collectors;
import org.yanhe.model.text.Language;

/**
 * Sentences that belong together, in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Paragraph(List<Sentence> zh, List<Sentence> en) {
  public Paragraph {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  public List<Sentence> sentences(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }

  /** The sentences as they are printed: English ones with a space between them. */
  public String in(Language language) {
    return sentences(language).stream()
        .map(Sentence::text)
        .collect(Collectors.joining(between(language)));
  }

  /** What stands between two sentences. */
  public static String between(Language language) {
    return switch (language) {
      case ZH -> "";
      case EN -> " ";
    };
  }
}
