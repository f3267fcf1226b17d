package org.yanhe.cli;

/** Where the launcher begins. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(CommandLines.execute(args));
  }
}
