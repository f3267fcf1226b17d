package org.yanhe.cli;

import org.yanhe.model.problem.Stop;
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
    Throwable cause = stopIn(e);
    if (cause instanceof Stop stop) {
      line.getErr().println(stop.getMessage());
      return stop.exitCode();
    }
    line.getErr()
        .println(
            "Cannot finish: "
                + e.getClass().getSimpleName()
                + " "
                + e.getMessage()
                + ". This is a bug; run again with --debug and report what it prints.");
    return BUG;
  }

  /** The stop behind an exception that Spark wrapped, or the exception itself. */
  private static Throwable stopIn(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Stop) {
        return cause;
      }
    }
    return e;
  }

  static int usage(CommandLine.ParameterException e, String[] args) {
    String message = String.valueOf(e.getMessage());
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
