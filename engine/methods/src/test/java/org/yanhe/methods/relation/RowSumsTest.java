package org.yanhe.methods.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;

class RowSumsTest {
  @Test
  void parts_that_cover_their_whole_leave_nothing() {
    assertThat(Nesting.of(List.of(sum("all", 0, 1, 2), sum("a", 0), sum("b", 1, 2))))
        .singleElement()
        .satisfies(split -> assertThat(split.isComplete()).isTrue());
  }

  @Test
  void parts_that_do_not_cover_their_whole_leave_a_rest() {
    assertThat(Nesting.of(List.of(sum("all", 0, 1, 2), sum("a", 0))))
        .singleElement()
        .satisfies(split -> assertThat(split.isComplete()).isFalse());
  }

  @Test
  void one_figure_under_two_names_is_the_same() {
    assertThat(Nesting.of(List.of(sum("a", 0, 1), sum("b", 0, 1))))
        .singleElement()
        .satisfies(
            split -> {
              assertThat(split.isComplete()).isTrue();
              assertThat(split.parts()).hasSize(1);
            });
  }

  @Test
  void a_part_belongs_to_the_narrowest_that_holds_it() {
    List<Split> splits =
        Nesting.of(List.of(sum("all", 0, 1, 2, 3), sum("half", 0, 1), sum("one", 0)));

    assertThat(splits)
        .extracting(s -> s.whole().indicator() + " " + s.parts().get(0).indicator())
        .containsExactly("all half", "half one");
  }

  @Test
  void figures_that_cross_stand_in_trees_of_their_own() {
    List<Split> splits =
        Nesting.of(List.of(sum("all", 0, 1, 2, 3), sum("rows", 0, 1), sum("columns", 1, 2)));

    assertThat(splits)
        .extracting(s -> s.whole().indicator() + " " + s.parts().get(0).indicator())
        .containsExactlyInAnyOrder("all columns", "all rows");
  }

  private static RowSum sum(String code, int... rows) {
    BitSet set = new BitSet();
    for (int row : rows) {
      set.set(row);
    }
    return new RowSum(IndicatorCode.parse(code), ClassCode.TOTAL, set);
  }
}
