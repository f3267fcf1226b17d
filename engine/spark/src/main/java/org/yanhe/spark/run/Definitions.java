package org.yanhe.spark.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yanhe.model.classification.Code;
import org.yanhe.model.project.Project;
import org.yanhe.model.project.ProjectSpec;
import org.yanhe.model.release.FrozenCatalogue;
import org.yanhe.model.release.RegionFile;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.source.Column;
import org.yanhe.model.source.DatasetSchema;

/** All that figures of a dataset and who stands behind them follow from, beside its rows. */
final class Definitions {
  private Definitions() {}

  /** A checksum that is the same whichever period comes last and however the release is called. */
  static String checksum(Project project, DatasetSchema schema) {
    ProjectSpec spec = project.spec();
    List<String> parts = new ArrayList<>();
    parts.add(Sha256.of(FrozenCatalogue.bytes(project.catalogue())));
    parts.add(Sha256.of(RegionFile.bytes(ReleaseContent.spine(project).regions())));
    parts.add(spec.frequencies().toString());
    parts.add(spec.disclosure().toString());
    parts.add(schema.toString());
    for (Column column : schema.columns()) {
      project
          .codes()
          .list(column.codes())
          .ifPresent(list -> list.all().forEach((Code code) -> parts.add(code.toString())));
    }
    return Sha256.of(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
  }
}
