package org.yanhe.spark.run;

import java.util.Map;
import java.util.Objects;
import org.yanhe.methods.derivation.Derivation;
import org.yanhe.methods.derivation.Figures;
import org.yanhe.methods.protection.ProtectedFigures;

/**
 * The figures of a release before and after protection.
 *
 * @param passed the datasets that they were made from
 * @param open all figures, true
 * @param withheld what must not be published, and why
 * @param figures what is published
 * @param rows from how many rows they were aggregated
 */
record DerivedFigures(
    Map<String, Derivation.Dataset> passed,
    Figures open,
    ProtectedFigures.Result withheld,
    Figures figures,
    RowsBehind rows) {
  /** A dataset that was passed. */
  Derivation.Dataset dataset(String name) {
    return Objects.requireNonNull(passed.get(name));
  }
}
