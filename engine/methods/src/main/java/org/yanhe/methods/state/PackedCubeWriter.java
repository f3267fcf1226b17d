package org.yanhe.methods.state;

import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Writes a cube as it lies, with all that its codebooks hold, for the task that merges it. */
final class PackedCubeWriter extends CubeWriter {
  PackedCubeWriter(Cube cube) {
    super(cube, IntStream.range(0, cube.atoms().size()).mapToObj(cube::statesOf).toList());
  }

  @Override
  byte[] write() {
    head(out, cube.atoms(), cube.rows(), cube.periods());
    codebooks();
    texts.write(out);
    PackedOutput head = out;
    PackedSections sections = new PackedSections();
    for (Map<Slot, State> some : states) {
      SortedMap<String, Map<Slot, State>> periods = PackedSections.byPeriod(some);
      sections.atom(periods.size());
      periods.forEach(
          (period, ofPeriod) -> {
            out = new PackedOutput();
            section(ofPeriod);
            sections.add(texts.of(period), out);
          });
    }
    return sections.behind(head);
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
  void distinct(DistinctState distinct) {
    out.bitmap(distinct.codes());
  }

  @Override
  void entities(EntityState entities) {
    out.number(entities.sums().size());
    entities
        .sums()
        .forEach(
            (code, unscaled) -> {
              out.number(code);
              entities.sums().write(code, unscaled, out);
            });
  }
}
