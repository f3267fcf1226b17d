package org.yanhe.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands, options and templates. */
@Command(name = "completion", header = "${bundle:completion.header}")
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin
  @SuppressWarnings("UnusedVariable") // every command takes the common options
  private CommonOptions common;

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      defaultValue = "bash",
      descriptionKey = "completion.shell")
  private Shell shell;

  /** Shells that read the script; zsh does so after {@code bashcompinit}. */
  enum Shell {
    bash,
    zsh
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("yanhe", spec.root().commandLine());
    if (shell == Shell.zsh) {
      spec.commandLine().getOut().println("autoload -U +X bashcompinit && bashcompinit");
    }
    spec.commandLine().getOut().println(script.strip());
    return 0;
  }
}
