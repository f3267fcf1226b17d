package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.period.Period;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.release.SigningKey;
import org.yanhe.spark.run.Documents;
import org.yanhe.spark.run.RunRelease;
import org.yanhe.spark.run.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a project into a release. */
@Command(name = "run", descriptionHeading = "", header = "${bundle:run.header}")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", descriptionKey = "run.project")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "run.out")
  private Path out = Path.of("releases");

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "run.period")
  private Optional<String> period = Optional.empty();

  @Option(names = "--sign", paramLabel = "KEY", descriptionKey = "run.sign")
  private Optional<Path> key = Optional.empty();

  @Override
  public Integer call() {
    Consumer<ReleaseWriter> signing = signing();
    Project project = Narrowed.to(Project.read(folder), period.map(Period::parse));
    Path target = out.resolve(project.spec().release());
    ReleaseWriter.checkFree(target);
    StepLines lines = new StepLines(spec.commandLine().getErr());
    Path release = WorkFolder.use(work -> run(project, target, work, lines, signing));
    spec.commandLine().getOut().println(release);
    return 0;
  }

  /** Reads the key before the work begins. */
  private Consumer<ReleaseWriter> signing() {
    return key.map(SigningKey::read)
        .<Consumer<ReleaseWriter>>map(read -> draft -> draft.signedBy(read))
        .orElse(draft -> {});
  }

  private Path run(
      Project project, Path target, Path work, StepLines lines, Consumer<ReleaseWriter> signing) {
    Documents rendered = new RenderedDocuments(project.folder(), common.language());
    try (SparkSession spark = Session.open(Map.of())) {
      lines.step("opened Spark", 0);
      return new RunRelease(spark, project, work, lines)
          .run(
              target,
              (draft, manifest) -> {
                signing.accept(draft);
                rendered.write(draft, manifest);
              });
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close Spark: " + e.getMessage() + ".", e);
    }
  }

  /** A project for an earlier last period, under a name of its own. */
  private static final class Narrowed {
    static Project to(Project project, Optional<Period> period) {
      return period.map(project::upTo).orElse(project);
    }
  }

  /** A folder for staged data that vanishes after its use. */
  private static final class WorkFolder {
    static Path use(java.util.function.Function<Path, Path> run) {
      try {
        Path work = Files.createTempDirectory("yanhe-");
        try {
          return run.apply(work);
        } finally {
          DeletedFolder.delete(work);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make a work folder: " + e.getMessage() + ".", e);
      }
    }
  }
}
