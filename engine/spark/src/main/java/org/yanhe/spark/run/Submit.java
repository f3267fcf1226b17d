package org.yanhe.spark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;

/**
 * The main class for spark-submit: {@code Submit PROJECT RELEASES}. It throws when it fails and
 * never ends the process itself, so that the cluster sees the failure.
 */
public final class Submit {
  private Submit() {}

  /**
   * Runs a project into a release without documents.
   *
   * @param args folder of the project, folder that holds releases
   * @throws Stop with a sentence for the user
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new Stop.UsageError(
          "Cannot submit: " + args.length + " arguments. Give PROJECT and RELEASES.");
    }
    Project project = Project.read(Path.of(args[0]));
    Path target = Path.of(args[1]).resolve(project.spec().release());
    Path work = Files.createTempDirectory("yanhe-");
    try (SparkSession spark = Session.open(Map.of())) {
      Path release =
          new RunRelease(spark, project, work, Progress.silent()).run(target, Documents.none());
      System.out.println(release);
    }
  }
}
