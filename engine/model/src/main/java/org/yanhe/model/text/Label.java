package org.yanhe.model.text;

import java.io.Serializable;

/**
 * A text in Chinese and English.
 *
 * @param zh Chinese, never blank
 * @param en English, never blank
 */
public record Label(String zh, String en) implements Serializable {
  public Label {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException(
          "Invalid label: zh '" + zh + "', en '" + en + "' (both are needed)");
    }
  }

  /** The same text in both languages: a year, a code, a symbol. */
  public static Label same(String text) {
    return new Label(text, text);
  }

  public String in(Language language) {
    return switch (language) {
      case ZH -> zh;
      case EN -> en;
    };
  }
}
