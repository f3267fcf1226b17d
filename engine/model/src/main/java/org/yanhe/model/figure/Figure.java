package org.yanhe.model.figure;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A published figure, or the reason why there is none. */
public sealed interface Figure {

  static Figure known(BigDecimal value) {
    return new Known(value);
  }

  static Figure absent(Reason reason) {
    return new Absent(reason);
  }

  /** Takes the branch that applies. */
  <T> T match(Function<BigDecimal, T> known, Function<Reason, T> absent);

  /** The value, if there is one. */
  default Optional<BigDecimal> number() {
    return match(Optional::of, reason -> Optional.empty());
  }

  default boolean isKnown() {
    return number().isPresent();
  }

  /** Applies a computation to a known value; an absent one keeps its reason. */
  default Figure flatMap(Function<BigDecimal, Figure> computation) {
    return match(computation, Figure::absent);
  }

  /**
   * A value in full precision.
   *
   * @param value never rounded for publication
   */
  record Known(BigDecimal value) implements Figure {
    @Override
    public <T> T match(Function<BigDecimal, T> known, Function<Reason, T> absent) {
      return known.apply(value);
    }
  }

  /**
   * No value, and why.
   *
   * @param reason the cause
   */
  record Absent(Reason reason) implements Figure {
    @Override
    public <T> T match(Function<BigDecimal, T> known, Function<Reason, T> absent) {
      return absent.apply(reason);
    }
  }
}
