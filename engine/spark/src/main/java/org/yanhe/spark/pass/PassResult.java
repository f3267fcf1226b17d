package org.yanhe.spark.pass;

import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.Parts;

/**
 * What a pass left.
 *
 * @param cube the states of all files; those of respondents too, unless they are in parts
 * @param respondents the states of respondents
 * @param known files whose rows were not looked at
 * @param partly files whose rows were looked at for some of their states only
 * @param files all files
 * @param obstacle why rows were read one by one and no states stored; empty if they were not
 */
public record PassResult(
    Cube cube, Parts respondents, int known, int partly, int files, String obstacle) {

  /** Of a pass all of whose states are in one cube. */
  static PassResult of(Cube cube, int known, int partly, int files, String obstacle) {
    return new PassResult(cube, Parts.of(cube), known, partly, files, obstacle);
  }
}
