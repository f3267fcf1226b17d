package org.yanhe.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yanhe.model.period.Period;
import org.yanhe.model.processor.Deferred;
import org.yanhe.model.processor.SideBySide;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.model.release.SigningKey;
import org.yanhe.model.source.StoreAddress;
import org.yanhe.model.text.Label;
import org.yanhe.spark.pass.StateFolder;
import org.yanhe.spark.run.Documents;
import org.yanhe.spark.run.ReleasePlace;
import org.yanhe.spark.run.RunRelease;
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

/** Runs a project into a release. */
@Command(name = "run", descriptionHeading = "", header = "${bundle:run.header}")
final class RunCommand implements Callable<Integer> {
  private static final Label OPENED = new Label("启动Spark", "opened Spark");

  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Parameters(paramLabel = "DIR", descriptionKey = "run.project")
  private Path folder;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "run.out")
  private String out = "releases";

  @Option(names = "--work", paramLabel = "DIR", descriptionKey = "run.work")
  private Optional<String> work = Optional.empty();

  @Option(names = "--period", paramLabel = "PERIOD", descriptionKey = "run.period")
  private Optional<Period> period = Optional.empty();

  @Option(names = "--state", paramLabel = "DIR", descriptionKey = "run.state")
  private Optional<Path> state = Optional.empty();

  @Option(names = "--sign", paramLabel = "KEY", descriptionKey = "run.sign")
  private Optional<Path> key = Optional.empty();

  @Override
  public Integer call() {
    Consumer<ReleaseWriter> signing = signing();
    StepLines lines = new StepLines(spec.commandLine().getErr(), common.spoken());
    Deferred<Project> read = new Deferred<>(() -> Narrowed.to(Project.read(folder), period));
    Deferred<Engine> engine = new Deferred<>(() -> engine(lines));
    SideBySide.all(read, engine);
    Project project = read.get();
    String id = project.spec().release();
    if (StoreAddress.isOne(out)) {
      ReleasePlace.checkAddress(out);
    } else {
      ReleaseWriter.checkFree(Path.of(out).resolve(id));
    }
    spec.commandLine().getOut().println(run(project, id, engine, lines, signing));
    return 0;
  }

  private Engine engine(StepLines lines) {
    Engine engine = Session.later(common.settings(), () -> lines.step(OPENED, 0));
    engine.prepareFiles();
    return engine;
  }

  /** Reads the key before the work begins. */
  private Consumer<ReleaseWriter> signing() {
    return key.map(SigningKey::read)
        .<Consumer<ReleaseWriter>>map(read -> draft -> draft.signedBy(read))
        .orElse(draft -> {});
  }

  private String run(
      Project project,
      String id,
      Supplier<Engine> ready,
      StepLines lines,
      Consumer<ReleaseWriter> signing) {
    Documents signed = new RenderedDocuments(project.folder(), common.language(), signing);
    try (Engine engine = ready.get();
        WorkFolder staged = WorkFolder.open(engine, work, out)) {
      ReleasePlace place = ReleasePlace.at(out, engine.files());
      place.checkFree(id);
      RunRelease run = new RunRelease(engine, project, staged.path(), lines);
      states().ifPresent(run::reusing);
      return place.publish(id, target -> run.run(target, signed));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close Spark: " + e.getMessage() + ".", e);
    }
  }

  /** Beside the releases unless said otherwise; on a shared store only where one is named. */
  private Optional<StateFolder> states() {
    return state
        .or(
            () ->
                StoreAddress.isOne(out)
                    ? Optional.empty()
                    : Optional.of(Path.of(out).resolve(".state")))
        .map(StateFolder::new);
  }

  /** A project for an earlier last period, under a name of its own. */
  private static final class Narrowed {
    static Project to(Project project, Optional<Period> period) {
      return period.map(project::upTo).orElse(project);
    }
  }
}
