package org.yanhe.spark.pass;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanhe.methods.derivation.Atoms;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.CubeFormat;
import org.yanhe.model.source.DatasetSchema;

/**
 * Where the states go that a pass sends: for each file a place for those that do not grow with the
 * number of respondents, then one for each part of the respondents.
 *
 * @param common atoms of the first place
 * @param ofRespondents atoms of the others
 * @param entity column of the respondents
 * @param partings by position of the file
 */
record PartedLayout(
    List<Atom> common, List<Atom> ofRespondents, String entity, Map<Integer, Parting> partings)
    implements Serializable {
  PartedLayout {
    common = List.copyOf(common);
    ofRespondents = List.copyOf(ofRespondents);
    partings = new TreeMap<>(partings);
  }

  static PartedLayout of(DatasetSchema schema, List<Atom> atoms, Map<Integer, Parting> partings) {
    return new PartedLayout(
        atoms.stream().filter(atom -> !Atoms.isOfRespondents(atom, schema)).toList(),
        atoms.stream().filter(atom -> Atoms.isOfRespondents(atom, schema)).toList(),
        schema.entity(),
        partings);
  }

  /** Number of places. */
  int places() {
    return partings.values().stream().mapToInt(parting -> parting.parts() + 1).sum();
  }

  /** The first place of a file; its parts follow. */
  int first(int file) {
    return partings.entrySet().stream()
        .filter(entry -> entry.getKey() < file)
        .mapToInt(entry -> entry.getValue().parts() + 1)
        .sum();
  }

  /** The atoms of each place. */
  List<List<Atom>> atoms() {
    List<List<Atom>> atoms = new ArrayList<>();
    partings
        .values()
        .forEach(
            parting -> {
              atoms.add(common);
              for (int i = 0; i < parting.parts(); i++) {
                atoms.add(ofRespondents);
              }
            });
    return atoms;
  }

  /** How many parts of the respondents of a file there are. */
  int parts(int file) {
    return parting(file).parts();
  }

  /** The states of respondents in the parts of a file. */
  List<byte[]> split(int file, Cube cube) {
    return split(cube, parting(file));
  }

  private Parting parting(int file) {
    Parting parting = partings.get(file);
    if (parting == null) {
      throw new IllegalArgumentException("No file " + file + " is looked at");
    }
    return parting;
  }

  /** The states of respondents in parts. */
  List<byte[]> split(Cube cube, Parting parting) {
    return CubeFormat.split(cube, ofRespondents, entity, parting.parts(), parting::of);
  }
}
