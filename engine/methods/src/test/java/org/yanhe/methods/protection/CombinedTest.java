package org.yanhe.methods.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.derivation.Numbers;
import org.yanhe.methods.disclosure.CellKey;
import org.yanhe.methods.protection.Behind.Combination;
import org.yanhe.methods.state.Atom;
import org.yanhe.methods.state.ByEntity;
import org.yanhe.methods.state.Cube;
import org.yanhe.methods.state.EntityState;
import org.yanhe.methods.state.Slot;

/** A firm's part of sums and rests of cells, some of which have no number or nobody of it. */
class CombinedTest {
  private static final Atom AMOUNTS = new Atom(Atom.Kind.PER_ENTITY, "amount", "firm", "", "");

  private static CellKey cell(String period) {
    return new CellKey("sales", "a", period, "_T");
  }

  private static Combination combination(String key, List<String> plus, List<String> minus) {
    return new Combination(
        cell(key),
        plus.stream().map(CombinedTest::cell).toList(),
        minus.stream().map(CombinedTest::cell).toList());
  }

  /** Amounts of each cell, as {@code period=amount firm}. */
  private static Map<String, String> combined(
      List<Combination> sums, List<Combination> rests, String... rows) {
    Cube cube = new Cube(List.of(AMOUNTS));
    List<CellKey> keys = new ArrayList<>();
    sums.forEach(sum -> keys.add(sum.key()));
    rests.forEach(rest -> keys.add(rest.key()));
    for (String row : rows) {
      String[] v = row.split(" ", -1);
      keys.add(cell(v[0]));
      ((EntityState) cube.state(new Slot("", "a", v[0], ""), 0)).add(v[1], new BigDecimal(v[2]));
    }
    Numbers<CellKey> cells = new Numbers<>(keys);
    Combined added = new Combined(sums, cells);
    Combined left = new Combined(rests, cells);
    Map<String, String> all = new TreeMap<>();
    new ByEntity(
            name -> name,
            atom -> slot -> new int[] {cells.of(cell(slot.period()))},
            ByEntity.Route.NONE)
        .forEach(
            cube,
            List.of(AMOUNTS),
            (firm, each) -> {
              added.combine(each);
              left.combine(each);
              for (int i = 0; i < each.size(); i++) {
                all.put(
                    cells.cell(each.cell(i)).period() + " " + firm,
                    each.amount(each.cell(i)).toPlainString());
              }
            });
    return all;
  }

  @Test
  void sums_and_rests_are_those_of_each_firm() {
    assertThat(
            combined(
                List.of(combination("Q1+Q2", List.of("Q1", "Q2"), List.of())),
                List.of(
                    combination("rest of Q1+Q2", List.of("Q1+Q2"), List.of("Q1", "Q3")),
                    combination("rest of Q2", List.of("Q2"), List.of("Q2")),
                    combination("rest of none", List.of("none"), List.of("none at all"))),
                "Q1 x 1.50",
                "Q2 x 2.00",
                "Q1 y 4.00",
                "Q3 y 1.00"))
        .containsOnly(
            Map.entry("Q1 x", "1.50"),
            Map.entry("Q2 x", "2.00"),
            Map.entry("Q1+Q2 x", "3.50"),
            Map.entry("rest of Q1+Q2 x", "2.00"),
            Map.entry("rest of Q2 x", "0.00"),
            Map.entry("Q1 y", "4.00"),
            Map.entry("Q3 y", "1.00"),
            Map.entry("Q1+Q2 y", "4.00"),
            Map.entry("rest of Q1+Q2 y", "-1.00"));
  }

  @Test
  void a_firm_of_a_part_alone_is_taken_from_the_whole() {
    assertThat(
            combined(
                List.of(),
                List.of(combination("rest", List.of("whole"), List.of("part", "part"))),
                "whole x 1",
                "part y 2"))
        .containsEntry("rest y", "-4")
        .containsEntry("rest x", "1");
  }

  @Test
  void the_least_number_is_taken_away_as_any_other() {
    assertThat(
            combined(
                List.of(),
                List.of(combination("rest", List.of("whole"), List.of("part"))),
                "whole x 1",
                "part x " + Long.MIN_VALUE))
        .containsEntry("rest x", "9223372036854775809");
  }
}
