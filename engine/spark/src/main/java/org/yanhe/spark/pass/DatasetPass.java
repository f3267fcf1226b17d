package org.yanhe.spark.pass;

import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.spark.source.StagedDataset;

/**
 * The one pass over a dataset, in the way that suits its size and what is known of it. Every way
 * gives the same states.
 *
 * @param work folder that every executor sees
 */
public record DatasetPass(SparkSession spark, Path work, PassSettings settings) {

  /**
   * Runs the pass.
   *
   * @param atoms what to accumulate
   * @param states what earlier runs left, if states are kept
   */
  public PassResult run(StagedDataset dataset, List<Atom> atoms, Optional<DatasetStates> states) {
    boolean hasRespondents =
        atoms.stream().anyMatch(atom -> Atoms.isOfRespondents(atom, dataset.schema()));
    if (hasRespondents && settings.isLarge(dataset)) {
      Path parts = new Path(work, "states-" + dataset.schema().name());
      PartedPass pass = new PartedPass(spark, dataset, atoms, settings, parts);
      return states.map(pass::run).orElseGet(pass::run);
    }
    return states
        .map(known -> IncrementalPass.run(spark, dataset, known))
        .orElseGet(() -> fused(dataset, atoms));
  }

  private PassResult fused(StagedDataset dataset, List<Atom> atoms) {
    StringBuilder obstacle = new StringBuilder();
    Cube cube = FusedPass.run(dataset.rows(spark), dataset.schema(), atoms, obstacle::append);
    return PassResult.of(cube, 0, 0, dataset.keys().size(), obstacle.toString());
  }
}
