package org.yanhe.methods.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yanhe.methods.growth.Given.figure;
import static org.yanhe.methods.growth.Given.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;

class MatchedGrowthTest {
  private static final List<UnitReturn> FRAME =
      List.of(
          row("a", "110", "100"),
          row("b", "55", "50"),
          row("new in the frame", "35", "L"),
          row("born this year", "20", "0"));

  /**
   * Levels 220 and, as published last year with a unit that left since, 400: -45 % would be wrong.
   */
  @Test
  void rate_rests_on_units_that_report_last_year_themselves() {
    MatchedGrowth growth = MatchedGrowth.of(FRAME);

    assertThat(number(growth.rate())).isEqualByComparingTo("23.33333333333333333333333333333333");
    assertThat(growth.matched()).isEqualTo(3);
    assertThat(growth.unmatched()).isEqualTo(1);
  }

  @Test
  void unmatched_units_count_in_the_level_and_lower_the_coverage() {
    MatchedGrowth growth = MatchedGrowth.of(FRAME);

    assertThat(growth.level()).isEqualByComparingTo("220");
    assertThat(number(growth.coverage()))
        .isEqualByComparingTo("84.09090909090909090909090909090909");
  }

  @Test
  void frame_without_matched_units_did_not_report_and_empty_frame_has_no_rate() {
    assertThat(MatchedGrowth.of(List.of(row("a", "3", "L"))).rate())
        .isEqualTo(Figure.absent(Reason.NOT_REPORTED));
    assertThat(MatchedGrowth.NONE.rate()).isEqualTo(Figure.absent(Reason.NOT_APPLICABLE));
  }

  @Test
  void unit_that_reports_twice_is_refused() {
    assertThatThrownBy(() -> MatchedGrowth.of(List.of(row("a", "1", "1"), row("a", "2", "1"))))
        .hasMessage("Cannot match unit 'a': it reports twice. Keep one of its returns.");
  }

  @Property
  void order_and_split_of_the_frame_do_not_matter(@ForAll long seed) {
    List<UnitReturn> rows = new ArrayList<>(FRAME);
    Random random = new Random(seed);
    Collections.shuffle(rows, random);
    int cut = random.nextInt(rows.size() + 1);

    MatchedGrowth whole = MatchedGrowth.of(rows.subList(cut, rows.size()));

    assertThat(whole.plus(MatchedGrowth.of(rows.subList(0, cut))))
        .isEqualTo(MatchedGrowth.of(FRAME));
  }

  private static UnitReturn row(String unit, String current, String yearBefore) {
    return new UnitReturn(unit, figure(current), figure(yearBefore));
  }
}
