package org.yanhe.spark.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.yanhe.model.project.Project;
import org.yanhe.model.quality.ProblemFile;
import org.yanhe.model.quality.ProblemRow;
import org.yanhe.model.quality.Quality;
import org.yanhe.model.quality.Unreported;
import org.yanhe.model.release.ReleaseWriter;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.EarlierReadings;
import org.yanhe.spark.source.QualityReport;
import org.yanhe.spark.source.QuarantineRows;
import org.yanhe.spark.source.StagedDataset;

/**
 * What is known of the quality of everything delivered.
 *
 * @param quality counts, for everybody
 * @param problems everything that rows break by dataset, in the order of the sources, for those who
 *     may see rows
 */
public record Intake(Quality quality, Map<String, List<ProblemRow>> problems) {
  public Intake {
    problems = new LinkedHashMap<>(problems);
  }

  /**
   * Runs the sources and checks of a project and nothing else. Files that cannot be read and broken
   * thresholds are told in the result.
   *
   * @param work folder for staged data; emptied by the caller
   */
  public static Intake check(Engine engine, Project project, Path work, Progress progress) {
    Stages.Outcome outcome =
        new Stages(
                engine,
                project,
                StoragePaths.of(project.folder()),
                work,
                progress,
                dataset -> EarlierReadings.NONE)
            .run();
    Intake intake = of(engine, project, outcome.datasets(), outcome.stops());
    return intake.lacking(Reports.of(engine, project, outcome.datasets()), progress);
  }

  /** The same, with the regions that have not reported; each is told. */
  Intake lacking(Reports reports, Progress progress) {
    List<Unreported> silent = reports.unreported();
    Steps.unreported(silent).forEach(warning -> progress.step(warning, 0));
    return new Intake(quality.lacking(silent), problems);
  }

  static Intake of(
      Engine engine, Project project, Map<String, StagedDataset> staged, List<String> stops) {
    Map<String, List<ProblemRow>> problems = new LinkedHashMap<>();
    staged.forEach((name, dataset) -> problems.put(name, QuarantineRows.of(engine, dataset)));
    Quality quality =
        new Quality(
            QualityReport.of(engine, staged.values(), problems, project.codes(), project.checks()),
            new Reliances(engine, project).of(staged),
            List.of(),
            stops);
    return new Intake(quality, problems);
  }

  void write(ReleaseWriter writer) {
    writer.write("public/quality.json", quality.bytes());
    problems.forEach(
        (dataset, rows) -> {
          if (!rows.isEmpty()) {
            writer.write("restricted/quarantine/" + dataset + ".csv", ProblemFile.bytes(rows));
          }
        });
  }
}
