package org.yanhe.spark.run;

import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.release.ReleaseWriter;

/** Renders documents into the draft of a release, from its public part alone. */
@FunctionalInterface
public interface Documents {
  /**
   * Renders them.
   *
   * @param draft takes the files
   * @param release what the draft says
   */
  void write(ReleaseWriter draft, PublicRelease release);

  /** Loads what needs no release, called at most once while there is none and a core has time. */
  default void prepare() {}

  /** No documents. */
  static Documents none() {
    return (draft, release) -> {};
  }
}
