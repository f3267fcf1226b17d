package org.yanhe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.project.Project;
import org.yanhe.spark.run.Intake;
import org.yanhe.spark.run.Session;
import org.yanhe.spark.run.StepLines;
import org.yanhe.spark.run.WorkFolder;
import org.yanhe.spark.session.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads and checks what the offices delivered, and nothing else. */
@Command(name = "check", header = "${bundle:check.header}")
final class CheckCommand implements Callable<Integer> {
  private static final int INPUT = 3;

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", descriptionKey = "run.project")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "check.out")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--work", paramLabel = "DIR", descriptionKey = "run.work")
  private Optional<String> work = Optional.empty();

  @Option(names = "--most", paramLabel = "N", descriptionKey = "check.most")
  private int most = 20;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    Project project = Project.read(folder);
    Path target = out.orElse(Path.of("checks").resolve(project.spec().release()));
    Intake intake = check(project, target.toString());
    ProblemWorkbook workbook = new ProblemWorkbook(common.spoken(), project.spec().asOf(), intake);
    new CheckFolder(target)
        .write(Map.of("quality.json", intake.quality().bytes(), "problems.xlsx", workbook.bytes()));
    print(intake, target);
    return intake.quality().stops().isEmpty() ? 0 : INPUT;
  }

  private Intake check(Project project, String target) {
    StepLines lines = new StepLines(spec.commandLine().getErr(), common.spoken());
    try (Engine engine = Session.later(common.settings(), () -> {});
        WorkFolder staged = WorkFolder.open(engine, work, target)) {
      return Intake.check(engine, project, staged.path(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close Spark: " + e.getMessage() + ".", e);
    }
  }

  private void print(Intake intake, Path target) {
    PrintWriter out = spec.commandLine().getOut();
    Sentences said = Sentences.in(common.spoken());
    if (json) {
      byte[] bytes = intake.quality().told(said::say).bytes();
      out.print(new String(bytes, StandardCharsets.UTF_8));
      out.flush();
    } else {
      out.print(new ProblemTable(common.spoken(), most).of(intake));
      out.println(target);
    }
    PrintWriter err = spec.commandLine().getErr();
    intake.quality().stops().forEach(stop -> err.println(Printable.lines(said.say(stop))));
  }
}
