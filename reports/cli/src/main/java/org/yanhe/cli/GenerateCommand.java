package org.yanhe.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.yanhe.model.synthetic.Scale;
import org.yanhe.model.synthetic.SyntheticProject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a project with synthetic orders at any scale. */
@Command(name = "generate", header = "${bundle:generate.header}")
final class GenerateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Read by the command line itself. */
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private CommonOptions common;

  @Option(names = "--rows", paramLabel = "N", required = true, descriptionKey = "generate.rows")
  private long rows;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "generate.out")
  private Path out;

  @Option(names = "--months", paramLabel = "M", descriptionKey = "generate.months")
  private int months = Scale.THREE_YEARS;

  @Option(names = "--seed", paramLabel = "S", descriptionKey = "generate.seed")
  private long seed = 1;

  @Override
  public Integer call() {
    Scale scale = scale();
    try (ProgressBar bar = ProgressBar.on(spec.commandLine().getErr(), rows)) {
      SyntheticProject.write(out, scale, Runtime.getRuntime().availableProcessors(), bar::advance);
    }
    spec.commandLine().getOut().println(out);
    return 0;
  }

  private Scale scale() {
    try {
      return new Scale(rows, months, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
