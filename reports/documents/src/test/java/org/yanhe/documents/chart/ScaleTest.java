package org.yanhe.documents.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Language;

class ScaleTest {
  @Test
  void columns_start_at_zero_and_end_on_a_round_step() {
    assertThat(Scale.over(new Range(0, 11902), 0.05, 5)).isEqualTo(new Scale(0, 12500, 2500));
  }

  @Test
  void an_axis_without_figures_goes_from_zero_to_one() {
    assertThat(Scale.over(new Range(0, 0), 0.1, 6)).isEqualTo(new Scale(0, 1, 0.2));
  }

  @Property(tries = 200)
  void every_figure_is_within_the_scale_and_steps_are_few(
      @ForAll @DoubleRange(min = -1e7, max = 1e7) double a,
      @ForAll @DoubleRange(min = -1e7, max = 1e7) double b,
      @ForAll @IntRange(min = 3, max = 8) int intervals) {
    Range range = new Range(Math.min(a, b), Math.max(a, b));

    Scale scale = Scale.over(range, 0.07, intervals);

    double slack = 1e-9 * Math.max(1, Math.abs(scale.high()) + Math.abs(scale.low()));
    assertThat(scale.low()).isLessThanOrEqualTo(range.getLowerBound() + slack);
    assertThat(scale.high()).isGreaterThanOrEqualTo(range.getUpperBound() - slack);
    assertThat(scale.intervals()).isBetween(1, intervals);
  }

  @Test
  void classes_have_round_bounds_and_a_bound_belongs_to_the_darker_class() {
    Shades shades =
        Shades.over(
            List.of(
                Series.columns(
                    Samples.HEAD.title(), Samples.PERCENT, 1, Samples.figures("33.1 ? 97.9"))));

    assertThat(shades.breaks())
        .extracting(BigDecimal::toPlainString)
        .containsExactly("45", "60", "75", "90");
    assertThat(shades.legend(Language.ZH))
        .extracting(Key::label)
        .containsExactly("<45", "45～60", "60～75", "75～90", "≥90");
    assertThat(shades.of(new BigDecimal("45"))).isEqualTo(shades.of(new BigDecimal("59.9")));
    assertThat(shades.of(new BigDecimal("44.99"))).isNotEqualTo(shades.of(new BigDecimal("45")));
  }

  @Test
  void after_a_gap_a_waterfall_hangs_from_its_closing_level() {
    List<Span> spans = Span.of(Samples.figures("100 20 ? -3 140"));

    assertThat(spans)
        .containsExactly(
            new Span(0, 100),
            new Span(100, 120),
            new Span(Double.NaN, Double.NaN),
            new Span(143, 140),
            new Span(0, 140));
  }

  @Property(tries = 100)
  void areas_of_a_treemap_are_in_proportion_and_fill_it(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0.01, max = 1e6) Double> values) {
    Rectangle2D area = new Rectangle2D.Double(3, 5, 400, 200);
    List<Double> falling = values.stream().sorted(Comparator.reverseOrder()).toList();
    double sum = falling.stream().mapToDouble(v -> v).sum();

    List<Rectangle2D> cells = Squares.of(falling, area);

    for (int i = 0; i < falling.size(); i++) {
      double size = cells.get(i).getWidth() * cells.get(i).getHeight();
      assertThat(size).isCloseTo(falling.get(i) / sum * 80_000, within(0.01));
    }
  }
}
