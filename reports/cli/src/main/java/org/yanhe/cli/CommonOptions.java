package org.yanhe.cli;

import java.util.Locale;
import java.util.Map;
import org.yanhe.model.text.Language;
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
  Language spoken() {
    return spoken(command);
  }

  /** The language that a command speaks. */
  static Language spoken(CommandSpec command) {
    Locale locale = command.resourceBundle().getLocale();
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? Language.ZH : Language.EN;
  }

  /** The language of documents: Chinese unless English is asked for. */
  Language language() {
    return lang.startsWith("en") ? Language.EN : Language.ZH;
  }
}
