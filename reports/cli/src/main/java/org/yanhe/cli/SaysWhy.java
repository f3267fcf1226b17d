package org.yanhe.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Stop;
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
    return tell(e, line.getErr());
  }

  /** Prints one sentence, and returns the exit code. */
  static int tell(Throwable e, PrintWriter err) {
    Optional<Stop> stop = Faults.explain(e);
    if (stop.isPresent()) {
      err.println(Printable.lines(String.valueOf(stop.get().getMessage())));
      return stop.get().exitCode();
    }
    err.println(
        Printable.line(
            "Cannot finish: "
                + e.getClass().getSimpleName()
                + " "
                + e.getMessage()
                + ". This is a bug; run again with --debug and report what it prints."));
    return BUG;
  }

  static int usage(CommandLine.ParameterException e, String[] args) {
    String message = Printable.line(String.valueOf(e.getMessage()));
    String end = message.endsWith(".") ? " " : ". ";
    CommandLine line = e.getCommandLine();
    line.getErr()
        .println(
            "Cannot read the command: "
                + message
                + end
                + "See '"
                + line.getCommandSpec().qualifiedName()
                + " --help'.");
    return USAGE;
  }
}
