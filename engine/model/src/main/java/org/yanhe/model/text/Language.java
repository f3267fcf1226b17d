package org.yanhe.model.text;

/** A language of the documents. */
public enum Language {
  ZH,
  EN;

  /** The ISO 639 code: {@code zh} or {@code en}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
