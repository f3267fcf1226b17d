package org.yanhe.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** Options that every command knows. */
final class CommonOptions {
  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private String lang = "";

  /** Read by {@link SaysWhy} too, from the words of the command. */
  @Option(names = "--debug", descriptionKey = "debug")
  private boolean debug;

  /** Settings of Spark that the options ask for. */
  Map<String, String> settings() {
    return debug ? Map.of("spark.log.level", "INFO") : Map.of();
  }

  /** The language of documents: Chinese unless English is asked for. */
  org.yanhe.model.text.Language language() {
    return lang.startsWith("en")
        ? org.yanhe.model.text.Language.EN
        : org.yanhe.model.text.Language.ZH;
  }
}
