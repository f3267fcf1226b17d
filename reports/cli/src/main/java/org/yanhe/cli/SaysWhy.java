package org.yanhe.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.yaml.UnknownWord;
import org.yanhe.spark.run.Faults;
import picocli.CommandLine;

/** Tells the user in a sentence why a command stopped, and turns the reason into an exit code. */
final class SaysWhy implements CommandLine.IExecutionExceptionHandler {
  private static final int BUG = 1;
  private static final int USAGE = 2;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    boolean debug = parsed.expandedArgs().contains("--debug");
    if (debug) {
      e.printStackTrace(line.getErr());
    }
    return tell(e, line);
  }

  /** Prints one sentence, and returns the exit code. */
  static int tell(Throwable e, CommandLine line) {
    PrintWriter err = line.getErr();
    Sentences said = said(line);
    Optional<Stop> stop = Faults.explain(e);
    if (stop.isPresent()) {
      err.println(Printable.lines(stop.get().told(said::say)));
      return stop.get().exitCode();
    }
    String bug =
        "Cannot finish: "
            + e.getClass().getSimpleName()
            + " "
            + e.getMessage()
            + ". This is a bug; run again with --debug and report what it prints.";
    err.println(said.say(Printable.line(bug)));
    return BUG;
  }

  private static Sentences said(CommandLine line) {
    return Sentences.in(CommonOptions.spoken(line.getCommandSpec()));
  }

  static int usage(CommandLine.ParameterException e, String[] args) {
    String message = Printable.line(fact(e)).replaceFirst("[.]$", "");
    CommandLine line = e.getCommandLine();
    String sentence =
        "Cannot read the command: "
            + message
            + ". See '"
            + line.getCommandSpec().qualifiedName()
            + " --help'.";
    line.getErr().println(said(line).say(sentence));
    return USAGE;
  }

  /** What is wrong with a command; a word too many by the word, not by its number. */
  private static String fact(CommandLine.ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)
        || unmatched.isUnknownOption()) {
      return String.valueOf(e.getMessage());
    }
    List<String> words = unmatched.getUnmatched();
    Set<String> commands = e.getCommandLine().getSubcommands().keySet();
    return commands.isEmpty()
        ? "Invalid words: '" + String.join(" ", words) + "' (too many)"
        : String.valueOf(
            new UnknownWord("command", words.get(0), List.copyOf(commands)).getMessage());
  }
}
