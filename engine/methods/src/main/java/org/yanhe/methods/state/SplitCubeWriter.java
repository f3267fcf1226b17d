package org.yanhe.methods.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Writes the states that a cube keeps for each value of one column in parts, each value wholly in
 * one: packed cubes of the same atoms, without rows and periods.
 */
final class SplitCubeWriter {
  private final Cube cube;
  private final List<Atom> atoms;
  private final List<PackedOutput> heads = new ArrayList<>();
  private final List<PackedSections> sections = new ArrayList<>();
  private final int[] partOf;
  private final int[] codeOf;

  /**
   * Prepares to write.
   *
   * @param atoms that keep something for each value of the column
   * @param parts how many parts there are
   * @param part the part of a value, from 0
   */
  SplitCubeWriter(
      Cube cube, List<Atom> atoms, String column, int parts, ToIntFunction<String> part) {
    this.cube = cube;
    this.atoms = List.copyOf(atoms);
    Codebook book = cube.codebook(column);
    this.partOf = new int[book.size()];
    this.codeOf = new int[book.size()];
    List<List<String>> values = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      heads.add(new PackedOutput());
      sections.add(new PackedSections());
      values.add(new ArrayList<>());
    }
    for (int code = 0; code < partOf.length; code++) {
      partOf[code] = part.applyAsInt(book.value(code));
      List<String> ofPart = values.get(partOf[code]);
      codeOf[code] = ofPart.size();
      ofPart.add(book.value(code));
    }
    for (int i = 0; i < parts; i++) {
      PackedOutput head = heads.get(i);
      CubeWriter.head(head, atoms, 0, List.of());
      head.number(1);
      head.text(column);
      head.number(values.get(i).size());
      values.get(i).forEach(head::text);
    }
  }

  List<byte[]> write() {
    List<Map<Slot, State>> states = atoms.stream().map(cube::statesOf).toList();
    SlotTexts texts = new SlotTexts(states.stream().map(Map::keySet).toList());
    heads.forEach(texts::write);
    for (Map<Slot, State> ofAtom : states) {
      SortedMap<String, Map<Slot, State>> periods = PackedSections.byPeriod(ofAtom);
      sections.forEach(part -> part.atom(periods.size()));
      periods.forEach((period, some) -> write(texts.of(period), some, texts));
    }
    List<byte[]> parts = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      parts.add(sections.get(i).behind(heads.get(i)));
    }
    return parts;
  }

  private void write(int period, Map<Slot, State> states, SlotTexts texts) {
    Map<Slot, int[]> counts = new LinkedHashMap<>();
    states.forEach((slot, state) -> counts.put(slot, counts(state)));
    List<PackedOutput> outs = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int part = i;
      PackedOutput out = new PackedOutput();
      out.number(counts.values().stream().filter(count -> count[part] > 0).count());
      outs.add(out);
    }
    counts.forEach(
        (slot, count) -> {
          for (int i = 0; i < count.length; i++) {
            if (count[i] > 0) {
              texts.write(slot, outs.get(i));
            }
          }
          write(states.get(slot), count, outs);
        });
    for (int i = 0; i < outs.size(); i++) {
      sections.get(i).add(period, outs.get(i));
    }
  }

  private int[] counts(State state) {
    int[] counts = new int[heads.size()];
    if (state instanceof EntityState entities) {
      entities.sums().forEachCode(code -> counts[partOf[code]]++);
    } else {
      ((DistinctState) state).codes().forEach((int code) -> counts[partOf[code]]++);
    }
    return counts;
  }

  private void write(@Nullable State state, int[] counts, List<PackedOutput> outs) {
    if (state instanceof EntityState entities) {
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] > 0) {
          outs.get(i).number(counts[i]);
        }
      }
      entities
          .sums()
          .forEach(
              (code, unscaled) -> {
                outs.get(partOf[code]).number(codeOf[code]);
                entities.sums().write(code, unscaled, outs.get(partOf[code]));
              });
    } else if (state instanceof DistinctState distinct) {
      RoaringBitmap[] codes = new RoaringBitmap[counts.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = new RoaringBitmap();
      }
      distinct.codes().forEach((int code) -> codes[partOf[code]].add(codeOf[code]));
      for (int i = 0; i < codes.length; i++) {
        if (counts[i] > 0) {
          outs.get(i).bitmap(codes[i]);
        }
      }
    }
  }
}
