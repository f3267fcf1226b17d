package org.yanhe.spark.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.project.Project;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.Sha256;
import org.yanhe.model.release.VerifyRelease;
import org.yanhe.model.revision.RevisionFile;
import org.yanhe.model.revision.RevisionPolicy;

/** The release before, of which this one is a revision. */
sealed interface Predecessor {

  /** The bytes of {@code revisions.csv}. */
  byte[] revisions(List<Observation> now, RevisionPolicy policy);

  /** Checksum of its manifest; empty if there is none. */
  String sha256();

  /**
   * The release that the project names, which lies beside the new one.
   *
   * @throws Stop.InputError if it is not there, or not whole
   */
  static Predecessor of(Project project, Path target) {
    String id = project.spec().predecessor();
    if (id.isEmpty()) {
      return new None();
    }
    Path folder = target.toAbsolutePath().resolveSibling(id);
    if (!Files.isDirectory(folder)) {
      throw new Stop.InputError(
          "Cannot compare with predecessor '%s': there is no release '%s'. Put it there, or take predecessor out of project.yaml."
              .formatted(id, folder));
    }
    VerifyRelease.verify(folder);
    return new Before(
        PublicRelease.open(folder).observations(), Sha256.of(folder.resolve("release.json")));
  }

  /** There is none. */
  record None() implements Predecessor {
    @Override
    public byte[] revisions(List<Observation> now, RevisionPolicy policy) {
      return RevisionFile.bytes(List.of());
    }

    @Override
    public String sha256() {
      return "";
    }
  }

  /**
   * A release.
   *
   * @param observations its figures
   * @param sha256 checksum of its manifest
   */
  record Before(List<Observation> observations, String sha256) implements Predecessor {
    public Before {
      observations = List.copyOf(observations);
    }

    @Override
    public byte[] revisions(List<Observation> now, RevisionPolicy policy) {
      return RevisionFile.bytes(policy.revisions(observations, now));
    }
  }
}
