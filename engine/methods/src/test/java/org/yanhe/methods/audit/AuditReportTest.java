package org.yanhe.methods.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.methods.audit.PublicAttack.Width;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;

class AuditReportTest {
  private static final Observation.Cell CELL =
      Observation.Cell.total(
          IndicatorCode.parse("trade.sales"), RegionCode.parse("610600"), Period.year(2022));

  @Test
  void figures_that_could_not_be_attacked_are_no_safe_ones() {
    AuditReport report = new AuditReport(1, 2, List.of(), List.of(CELL));

    assertThatThrownBy(() -> report.requireSafe("publish the release"))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("published figures around trade.sales/610600/2022")
        .hasMessageContaining("contradict each other");
  }

  @Test
  void an_interval_must_reach_both_bounds_or_lie_beyond_one() {
    Width width = new Width(90, 110);

    assertThat(width.isMissed(90, 110)).as("as wide as the rule asks").isFalse();
    assertThat(width.isMissed(95, 120)).as("the lower bound is too near").isTrue();
    assertThat(width.isMissed(80, 105)).as("the upper bound is too near").isTrue();
    assertThat(width.isMissed(101, 102)).as("wrong, but near").isTrue();
    assertThat(width.isMissed(0, 0)).as("who believes this is misled").isFalse();
  }

  @Test
  void an_interval_is_as_wide_as_asked_for_to_a_millionth_of_it() {
    Width width = new Width(90, 110);

    assertThat(width.isMissed(90.00001, 110)).isFalse();
    assertThat(width.isMissed(90.0001, 110)).isTrue();
    assertThat(width.isMissed(90, 109.99999)).isFalse();
    assertThat(width.isMissed(90, 109.9999)).isTrue();
    assertThat(width.isMissed(109.99999, 120)).as("misled upwards").isFalse();
    assertThat(width.isMissed(109.9999, 120)).isTrue();
    assertThat(width.isMissed(80, 90.00001)).as("misled downwards").isFalse();
    assertThat(width.isMissed(80, 90.0001)).isTrue();
  }

  @Test
  void a_safe_release_passes_and_of_many_figures_twenty_are_named() {
    List<Finding> found = Collections.nCopies(20, new Finding(CELL, 1, 1));
    List<Finding> more = Collections.nCopies(23, new Finding(CELL, 1, 1));

    new AuditReport(1, 2, List.of(), List.of()).requireSafe("publish the release");
    assertThatThrownBy(() -> new AuditReport(20, 2, found, List.of()).requireSafe("publish"))
        .hasMessageContaining("trade.sales/610600/2022 from what is published");
    assertThatThrownBy(() -> new AuditReport(23, 2, more, List.of()).requireSafe("publish"))
        .hasMessageContaining("trade.sales/610600/2022 and 3 more from what is published");
  }
}
