package org.yanhe.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.yanhe.model.period.Period;
import picocli.CommandLine;

/** Builds the command line in the language of the user and runs it. */
public final class CommandLines {
  private CommandLines() {}

  /** Runs a command and returns its exit code. */
  public static int execute(String... args) {
    if (List.of(args).contains("--debug")) {
      System.setProperty("yanhe.log", "info");
    }
    CommandLine line = of(Languages.choose(args, System.getenv()));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return SaysWhy.tell(e, line);
    }
  }

  /** The command line with help in a language. */
  public static CommandLine of(Locale locale) {
    CommandLine line = new CommandLine(new YanheCommand());
    line.setResourceBundle(ResourceBundle.getBundle("org.yanhe.cli.Messages", locale));
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.registerConverter(Period.class, CommandLines::period);
    line.setUsageHelpWidth(100);
    line.setAdjustLineBreaksForWideCJKCharacters(true);
    line.setExecutionExceptionHandler(new SaysWhy());
    line.setParameterExceptionHandler(SaysWhy::usage);
    return line;
  }

  private static Period period(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  /** Chooses between Chinese and English. */
  static final class Languages {
    private Languages() {}

    /** By {@code --lang}, else by the environment; English where nothing says Chinese. */
    static Locale choose(String[] args, Map<String, String> environment) {
      for (int i = 0; i < args.length; i++) {
        if (args[i].equals("--lang") && i + 1 < args.length) {
          return named(args[i + 1]);
        }
        if (args[i].startsWith("--lang=")) {
          return named(args[i].substring("--lang=".length()));
        }
      }
      String set =
          environment.getOrDefault(
              "LC_ALL",
              environment.getOrDefault("LC_MESSAGES", environment.getOrDefault("LANG", "")));
      return named(set);
    }

    private static Locale named(String name) {
      return name.startsWith("zh") ? Locale.CHINESE : Locale.ROOT;
    }
  }
}
