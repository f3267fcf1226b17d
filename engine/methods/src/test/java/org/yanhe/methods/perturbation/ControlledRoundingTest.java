package org.yanhe.methods.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.perturbation.ControlledRounding.Slot;

class ControlledRoundingTest {
  private static final Tree REGIONS =
      new Tree(Map.of("city", "", "north", "city", "a", "north", "b", "north", "c", "city"));
  private static final Tree CLASSES =
      new Tree(Map.of("_T", "", "01", "_T", "0101", "01", "0102", "01", "02", "_T"));

  /** A 3 x 3 table whose margins, rounded on their own to 5, would not add up. */
  @Test
  void a_table_stays_additive_and_multiples_stay() {
    Tree rows = new Tree(Map.of("all", "", "a", "all", "b", "all", "c", "all"));
    Tree columns = new Tree(Map.of("_T", "", "x", "_T", "y", "_T"));
    Map<Slot, Long> table = new TreeMap<>();
    put(table, "a", 7, 11);
    put(table, "b", 6, 5);
    put(table, "c", 7, 10);
    put(table, "all", 20, 26);

    Map<Slot, Long> told = ControlledRounding.round(rows, columns, table, 5);

    assertThat(told).containsEntry(new Slot("b", "y"), 5L).containsEntry(new Slot("c", "y"), 10L);
    assertThat(told).containsEntry(new Slot("all", "x"), 20L);
    assertAdditive(rows, columns, told);
    assertNear(table, told, 5);
  }

  private static void put(Map<Slot, Long> table, String row, long x, long y) {
    table.put(new Slot(row, "x"), x);
    table.put(new Slot(row, "y"), y);
    table.put(new Slot(row, "_T"), x + y);
  }

  @Property(tries = 200)
  void every_count_and_margin_goes_to_a_multiple_next_to_it_and_all_add_up(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 10) int base) {
    Map<Slot, Long> table = random(seed);

    Map<Slot, Long> told = ControlledRounding.round(REGIONS, CLASSES, table, base);

    assertThat(told.values()).allMatch(count -> count >= 0 && count % base == 0);
    assertAdditive(REGIONS, CLASSES, told);
    Map<Slot, Long> margins = new TreeMap<>(table);
    margins.keySet().removeIf(slot -> !isMargin(slot));
    assertNear(margins, told, base);
  }

  /** Bottom cells, totals of whole rows and of whole columns. */
  private static boolean isMargin(Slot slot) {
    boolean bottom = List.of("a", "b", "c").contains(slot.row()) && !slot.column().equals("01");
    return slot.row().equals("city") || slot.column().equals("_T") || bottom;
  }

  @Test
  void the_order_in_which_counts_come_does_not_matter() {
    Map<Slot, Long> table = random(7);
    Map<Slot, Long> turned = new LinkedHashMap<>();
    List<Slot> slots = new ArrayList<>(table.keySet());
    Collections.reverse(slots);
    slots.forEach(slot -> turned.put(slot, table.getOrDefault(slot, 0L)));

    assertThat(ControlledRounding.round(REGIONS, CLASSES, turned, 3))
        .isEqualTo(ControlledRounding.round(REGIONS, CLASSES, table, 3));
  }

  @Test
  void parts_that_exceed_their_total_are_told() {
    Map<Slot, Long> table = new TreeMap<>(random(3));
    table.put(new Slot("city", "_T"), 0L);

    assertThatThrownBy(() -> ControlledRounding.round(REGIONS, CLASSES, table, 3))
        .hasMessage("Cannot round a table: the parts of city and _T exceed them.");
  }

  @Test
  void flows_that_do_not_balance_are_told() {
    Circulation circulation = new Circulation();
    int from = circulation.node();
    int to = circulation.node();
    circulation.arc(from, to, 5);
    circulation.arc(to, from, 3);

    assertThatThrownBy(() -> circulation.round(3))
        .hasMessage("Cannot round a table: its parts differ from their total by -2.");
  }

  /** Round the ring, the shorter way: 7 is nearer to 8 than to 4, 5 nearer to 4. */
  @Test
  void a_cycle_takes_the_shorter_way_and_multiples_stay() {
    for (long[] flowAndTold : new long[][] {{7, 8}, {5, 4}, {8, 8}, {-1, 0}, {6, 8}}) {
      Circulation circulation = new Circulation();
      int from = circulation.node();
      int to = circulation.node();
      int there = circulation.arc(from, to, flowAndTold[0]);
      int back = circulation.arc(to, from, flowAndTold[0]);

      circulation.round(4);

      assertThat(circulation.flow(there)).isEqualTo(flowAndTold[1]);
      assertThat(circulation.flow(back)).isEqualTo(flowAndTold[1]);
    }
  }

  private static Map<Slot, Long> random(long seed) {
    Random random = new Random(seed);
    Map<Slot, Long> table = new TreeMap<>();
    for (String row : List.of("a", "b", "c")) {
      for (String column : List.of("0101", "0102", "02")) {
        long count = random.nextInt(random.nextBoolean() ? 4 : 60);
        for (String up : List.of("a", "b", "c", "north", "city")) {
          for (String over : List.of("0101", "0102", "02", "01", "_T")) {
            if (REGIONS.isWithin(row, up) && CLASSES.isWithin(column, over)) {
              table.merge(new Slot(up, over), count, Long::sum);
            }
          }
        }
      }
    }
    return table;
  }

  private static void assertAdditive(Tree rows, Tree columns, Map<Slot, Long> table) {
    table.forEach(
        (slot, value) -> {
          if (!rows.parts(slot.row()).isEmpty()) {
            assertThat(
                    rows.parts(slot.row()).stream()
                        .mapToLong(part -> table.getOrDefault(new Slot(part, slot.column()), 0L))
                        .sum())
                .as("rows of %s", slot)
                .isEqualTo(value);
          }
          if (!columns.parts(slot.column()).isEmpty()) {
            assertThat(
                    columns.parts(slot.column()).stream()
                        .mapToLong(part -> table.getOrDefault(new Slot(slot.row(), part), 0L))
                        .sum())
                .as("columns of %s", slot)
                .isEqualTo(value);
          }
        });
  }

  private static void assertNear(Map<Slot, Long> table, Map<Slot, Long> told, long base) {
    table.forEach(
        (slot, value) ->
            assertThat(Math.abs(told.getOrDefault(slot, 0L) - value))
                .as("%s", slot)
                .isLessThan(base));
  }
}
