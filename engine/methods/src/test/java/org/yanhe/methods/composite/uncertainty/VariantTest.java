package org.yanhe.methods.composite.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {
  private static final Variant ONE = new Variant(1, 2, 3, 4, new double[] {5});
  private static final Variant OTHER = new Variant(10, 20, 30, 40, new double[] {50});

  private static List<Integer> choices(Variant variant) {
    return List.of(
        variant.normalisation(), variant.treatment(), variant.aggregation(), variant.omitted());
  }

  @ParameterizedTest
  @EnumSource(Assumption.class)
  void only_the_choice_that_was_asked_for_comes_from_the_other(Assumption assumption) {
    assertThat(choices(ONE.with(assumption, OTHER)))
        .isEqualTo(
            switch (assumption) {
              case NORMALISATION -> List.of(10, 2, 3, 4);
              case TREATMENT -> List.of(1, 20, 3, 4);
              case AGGREGATION -> List.of(1, 2, 30, 4);
              case OMISSION -> List.of(1, 2, 3, 40);
              case WEIGHTS -> List.of(1, 2, 3, 4);
            });
  }
}
