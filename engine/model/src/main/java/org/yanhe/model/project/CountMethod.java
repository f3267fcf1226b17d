package org.yanhe.model.project;

import java.math.BigDecimal;
import java.util.function.Function;
import org.yanhe.model.indicator.Perturbation;

/** How a count is told instead of its true value. */
public sealed interface CountMethod {
  /** Controlled rounding: every count goes to a multiple of the base next to it. */
  record Rounding(long base) implements CountMethod {
    @Override
    public <T> T match(Function<Rounding, T> rounding, Function<CellKey, T> noise) {
      return rounding.apply(this);
    }
  }

  /**
   * Noise that depends on who is counted.
   *
   * @param most greatest noise
   * @param variance of the noise, above 0 and below {@code most}
   * @param secret what the keys of respondents are made with
   */
  record CellKey(int most, BigDecimal variance, String secret) implements CountMethod {
    @Override
    public <T> T match(Function<Rounding, T> rounding, Function<CellKey, T> noise) {
      return noise.apply(this);
    }
  }

  /** What readers are told of it: never its secret. */
  default Perturbation perturbation() {
    return match(
        rounding ->
            new Perturbation(
                Perturbation.Kind.CONTROLLED_ROUNDING, Math.toIntExact(rounding.base())),
        noise -> new Perturbation(Perturbation.Kind.CELL_KEY, noise.most()));
  }

  /** Puts the behaviour of each method in one place. */
  <T> T match(Function<Rounding, T> rounding, Function<CellKey, T> noise);
}
