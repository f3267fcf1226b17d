package org.yanhe.spark.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkUserAppException;
import org.yanhe.model.problem.Printable;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.text.Language;
import org.yanhe.spark.session.Engine;

/**
 * The main class for spark-submit: {@code Submit PROJECT RELEASES [--work FOLDER] [--period
 * PERIOD]}. It throws when it fails and never ends the process itself, so that the cluster sees the
 * failure; the exit code of spark-submit is that of the stop.
 */
public final class Submit {
  private Submit() {}

  /**
   * Runs a project into a release without documents and prints where the release is.
   *
   * @param args as {@link SubmitArguments} reads them
   * @throws SparkUserAppException with the exit code of a stop whose sentence was printed
   */
  public static void main(String[] args) throws SparkUserAppException, IOException {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    try {
      SubmitArguments given = SubmitArguments.parse(args);
      try (Engine engine = Engine.on(Session.open(Map.of()))) {
        System.out.println(run(engine, given, new StepLines(err, Language.EN)));
      }
    } catch (RuntimeException | OutOfMemoryError e) {
      Optional<Stop> stop = Faults.explain(e);
      if (stop.isEmpty()) {
        throw e;
      }
      err.println(Printable.lines(String.valueOf(stop.get().getMessage())));
      // Without a cause: spark-submit would print its stack trace below the sentence.
      throw new SparkUserAppException(stop.get().exitCode(), null);
    }
  }

  static String run(Engine engine, SubmitArguments given, Progress progress) throws IOException {
    Configuration conf = engine.files();
    ReleasePlace place = ReleasePlace.at(given.releases(), conf);
    try (ProjectFolder folder = ProjectFolder.open(given.project(), conf)) {
      Project whole = folder.read();
      Project project = given.period().map(whole::upTo).orElse(whole);
      String id = project.spec().release();
      place.checkFree(id);
      try (WorkFolder work = WorkFolder.open(engine, given.work(), given.releases())) {
        RunRelease run = new RunRelease(engine, project, folder.data(), work.path(), progress);
        return place.publish(id, target -> run.run(target, Documents.none()));
      }
    }
  }
}
