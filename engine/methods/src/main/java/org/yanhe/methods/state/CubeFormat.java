package org.yanhe.methods.state;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The bytes of a cube. Equal cubes have equal bytes, whatever the order in which their rows were
 * seen: slots and values are sorted, and codes are numbered by their sorted values.
 *
 * <p>Version 2: the version; atoms; rows; periods; codebooks; texts of slots; then for each atom
 * its slots with their states. Numbers have seven bits a byte, those with a sign are folded.
 *
 * <p>A cube that goes from a task to the one that merges it, or is large and stored, is packed as
 * it lies, under version 0: nothing is numbered anew, sets of codes are Roaring bitmaps, and an
 * index behind the texts tells where the states of each atom and period lie, so that a reader
 * fetches what it wants.
 */
public final class CubeFormat {
  /** Raised whenever the bytes change their meaning. */
  public static final int VERSION = 2;

  static final int PACKED = 0;

  private CubeFormat() {}

  /** The bytes of a cube. */
  public static byte[] write(Cube cube) {
    return new SortedCubeWriter(cube).write();
  }

  /** Bytes to be read by the same build; equal cubes may have different ones. */
  public static byte[] pack(Cube cube) {
    return new PackedCubeWriter(cube).write();
  }

  /**
   * The states that a cube keeps for each value of one column, in parts that are packed. A value is
   * wholly in one of them.
   *
   * @param atoms that keep something for each value of the column
   * @param parts how many parts there are
   * @param part the part of a value, from 0
   */
  public static List<byte[]> split(
      Cube cube, List<Atom> atoms, String column, int parts, ToIntFunction<String> part) {
    return new SplitCubeWriter(cube, atoms, column, parts, part).write();
  }

  /**
   * Reads a cube.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static Cube read(byte[] bytes) {
    return read(CubeSource.of(bytes), Selection.ALL);
  }

  /**
   * Reads a cube, passing over the states that are not wanted where they are packed.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static Cube read(CubeSource source, Selection wanted) {
    return new CubeReader(source).read(wanted);
  }

  /**
   * The atoms of a cube, without its states.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static List<Atom> atoms(CubeSource source) {
    return new CubeReader(source).atoms();
  }

  /**
   * The periods that a cube has rows of, without its states.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static Set<String> periods(CubeSource source) {
    CubeReader reader = new CubeReader(source);
    return reader.head(reader.atoms()).periods();
  }
}
