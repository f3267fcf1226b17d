package org.yanhe.methods.state;

import java.util.Map;
import java.util.stream.IntStream;

/** Writes a cube as it lies, with all that its codebooks hold, for the task that merges it. */
final class PackedCubeWriter extends CubeWriter {
  PackedCubeWriter(Cube cube) {
    super(cube, IntStream.range(0, cube.atoms().size()).mapToObj(cube::statesOf).toList());
  }

  @Override
  int version() {
    return CubeFormat.PACKED;
  }

  @Override
  void codebooks() {
    out.number(cube.codebooks().size());
    cube.codebooks()
        .forEach(
            (column, book) -> {
              out.text(column);
              out.number(book.size());
              for (int code = 0; code < book.size(); code++) {
                out.text(book.value(code));
              }
            });
  }

  @Override
  void section(Map<Slot, State> some) {
    PackedOutput whole = out;
    out = new PackedOutput();
    super.section(some);
    whole.section(out);
    out = whole;
  }

  @Override
  void distinct(DistinctState distinct) {
    out.bitmap(distinct.codes());
  }

  @Override
  void entities(EntityState entities) {
    out.number(entities.sums().size());
    entities.sums().forEachCode(code -> sum(entities, code, code));
  }
}
