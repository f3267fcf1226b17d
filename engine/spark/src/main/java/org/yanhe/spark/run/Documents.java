package org.yanhe.spark.run;

import org.yanhe.model.release.Manifest;
import org.yanhe.model.release.ReleaseWriter;

/** Renders documents into the draft of a release, from its public part alone. */
@FunctionalInterface
public interface Documents {
  void write(ReleaseWriter draft, Manifest manifest);

  /** No documents. */
  static Documents none() {
    return (draft, manifest) -> {};
  }
}
