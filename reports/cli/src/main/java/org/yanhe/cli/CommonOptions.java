package org.yanhe.cli;

import picocli.CommandLine.Option;

/** Options that every command knows. */
final class CommonOptions {
  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private String lang = "";

  /** Read by {@link SaysWhy} from the words of the command. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--debug", descriptionKey = "debug")
  private boolean debug;

  /** The language of documents: Chinese unless English is asked for. */
  org.yanhe.model.text.Language language() {
    return lang.startsWith("en")
        ? org.yanhe.model.text.Language.EN
        : org.yanhe.model.text.Language.ZH;
  }
}
