package org.yanhe.cli;

import org.yanhe.model.release.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program: its commands are verbs. */
@Command(
    name = "yanhe",
    header = "${bundle:yanhe.header}",
    mixinStandardHelpOptions = true,
    scope = picocli.CommandLine.ScopeType.INHERIT,
    versionProvider = YanheCommand.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      InitCommand.class,
      CheckCommand.class,
      RunCommand.class,
      ReportCommand.class,
      VerifyCommand.class,
      CatalogueCommand.class,
      ExplainCommand.class,
      GenerateCommand.class,
      BenchCommand.class,
      DiffCommand.class,
      SchemaCommand.class,
      CompletionCommand.class,
      HelpCommand.class
    })
final class YanheCommand {

  /** Says which version this is. */
  static final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"yanhe " + Version.current() + " (" + Version.build() + ")"};
    }
  }
}
