package org.yanhe.methods.state;

/**
 * The bytes of a cube. Equal cubes have equal bytes, whatever the order in which their rows were
 * seen: slots and values are sorted, and codes are numbered by their sorted values.
 *
 * <p>Version 1: the version; atoms; rows; periods; codebooks; texts of slots; then for each atom
 * its slots with their states. Numbers have seven bits a byte, those with a sign are folded.
 *
 * <p>A cube that only goes from a task to the one that merges it is packed as it lies, under
 * version 0: nothing is sorted or numbered anew, and sets of codes are Roaring bitmaps.
 */
public final class CubeFormat {
  /** Raised whenever the bytes change their meaning. */
  public static final int VERSION = 1;

  static final int PACKED = 0;

  private CubeFormat() {}

  /** The bytes of a cube. */
  public static byte[] write(Cube cube) {
    return new SortedCubeWriter(cube).write();
  }

  /** Bytes to be read soon, by the same program; equal cubes may have different ones. */
  static byte[] pack(Cube cube) {
    return new PackedCubeWriter(cube).write();
  }

  /**
   * Reads a cube.
   *
   * @throws IllegalArgumentException if the bytes are of another version
   */
  public static Cube read(byte[] bytes) {
    PackedInput in = new PackedInput(bytes);
    long version = in.number();
    if (version != VERSION && version != PACKED) {
      throw new IllegalArgumentException(
          "Cannot read states: they are of version " + version + ", not " + VERSION + ".");
    }
    return new CubeReader(in, version == PACKED).read();
  }
}
