package org.yanhe.spark.pass;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.spark.session.Engine;
import org.yanhe.spark.source.StagedDataset;

/**
 * The one pass over a dataset, in the way that suits its size and what is known of it. Every way
 * gives the same states.
 *
 * @param work folder that every executor sees
 */
public record DatasetPass(Engine engine, Path work, PassSettings settings) {

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
      PartedPass pass = new PartedPass(engine, dataset, atoms, settings, parts);
      return states.map(pass::run).orElseGet(pass::run);
    }
    return states
        .map(known -> IncrementalPass.run(engine, dataset, known))
        .orElseGet(() -> fused(dataset, atoms));
  }

  private PassResult fused(StagedDataset dataset, List<Atom> atoms) {
    StringBuilder obstacle = new StringBuilder();
    Cube cube = cube(engine, dataset, atoms, obstacle::append);
    return PassResult.of(cube, 0, 0, dataset.keys().size(), obstacle.toString());
  }

  /** The states of some atoms in one cube, from every row that was staged. */
  public static Cube cube(Engine engine, StagedDataset dataset, List<Atom> atoms) {
    return cube(engine, dataset, atoms, obstacle -> {});
  }

  /** The same, telling why rows are read one by one by tasks. */
  static Cube cube(Engine engine, StagedDataset dataset, List<Atom> atoms, Consumer<String> told) {
    return dataset.isPassedHere(engine)
        ? DirectPass.run(engine, dataset, atoms)
        : FusedPass.run(dataset.rows(engine.spark()), dataset.schema(), atoms, told);
  }
}
