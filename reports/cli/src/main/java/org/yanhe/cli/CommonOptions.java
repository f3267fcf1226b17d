package org.yanhe.cli;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that every command knows. */
final class CommonOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "lang")
  private String lang = "";

  /** Read by {@link SaysWhy} too, from the words of the command. */
  @Option(names = "--debug", descriptionKey = "debug")
  private boolean debug;

  /** Settings of Spark that the options ask for. */
  Map<String, String> settings() {
    return debug ? Map.of("spark.log.level", "INFO") : Map.of();
  }

  /** The language of what is printed for the one who asks, that of all other messages. */
  org.yanhe.model.text.Language spoken() {
    return Locale.CHINESE.getLanguage().equals(command.resourceBundle().getLocale().getLanguage())
        ? org.yanhe.model.text.Language.ZH
        : org.yanhe.model.text.Language.EN;
  }

  /** The language of documents: Chinese unless English is asked for. */
  org.yanhe.model.text.Language language() {
    return lang.startsWith("en")
        ? org.yanhe.model.text.Language.EN
        : org.yanhe.model.text.Language.ZH;
  }
}
