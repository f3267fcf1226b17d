package org.yanhe.documents.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** A cell in the body of a table. */
public sealed interface Cell {
  /** A figure as the engine published it. */
  static Cell of(Figure figure, Unit unit, int decimals) {
    return new Value(figure, unit, decimals);
  }

  /** A figure that also follows from other cells of the table. */
  static Cell of(Figure figure, Unit unit, int decimals, Formula formula) {
    return new Computed(new Value(figure, unit, decimals), formula);
  }

  /** Words, such as a code or a date. */
  static Cell text(Label text) {
    return new Text(text);
  }

  /** Nothing belongs here. */
  static Cell blank() {
    return new Blank();
  }

  /** Takes the branch that applies. */
  <T> T match(Function<Value, T> value, Function<Computed, T> computed, Words<T> words);

  /** The figure with its unit, where the cell has one. */
  default Optional<Value> value() {
    return match(
        Optional::of, computed -> Optional.of(computed.figure()), Words.none(Optional.empty()));
  }

  /** The formula, where the cell has one. */
  default Optional<Formula> formula() {
    return match(
        value -> Optional.empty(),
        computed -> Optional.of(computed.rule()),
        Words.none(Optional.empty()));
  }

  /**
   * What to do with cells that hold no figure.
   *
   * @param text for a cell with words
   * @param blank for an empty one
   */
  record Words<T>(Function<Label, T> text, Supplier<T> blank) {
    static <T> Words<T> none(T nothing) {
      return new Words<>(label -> nothing, () -> nothing);
    }
  }

  /**
   * A figure in full precision with the way it is printed.
   *
   * @param figure the value, or why there is none
   * @param unit as published
   * @param decimals digits printed after the point, 0 to 9
   */
  record Value(Figure figure, Unit unit, int decimals) implements Cell {
    public Value {
      if (decimals < 0 || decimals > 9) {
        throw new IllegalArgumentException("Invalid decimals: '" + decimals + "' (0 to 9)");
      }
    }

    /** The value as printed, rounded once, half up. */
    public Optional<BigDecimal> printed() {
      return figure.number().map(value -> value.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Whether a value other than zero prints as zero. */
    public boolean roundsToZero() {
      return figure.number().filter(value -> value.signum() != 0).isPresent()
          && printed().filter(value -> value.signum() == 0).isPresent();
    }

    /** Whether an amount is too small for its unit (不足本表最小单位数). */
    public boolean belowSmallest() {
      return roundsToZero()
          && switch (unit.quantity()) {
            case MONEY, COUNT, VOLUME -> true;
            case RATIO, INDEX, RANK -> false;
          };
    }

    @Override
    public <T> T match(Function<Value, T> value, Function<Computed, T> computed, Words<T> words) {
      return value.apply(this);
    }
  }

  /**
   * A figure that also follows from other cells of its table.
   *
   * @param figure as the engine computed it
   * @param rule gives the same value
   */
  record Computed(Value figure, Formula rule) implements Cell {
    @Override
    public <T> T match(Function<Value, T> value, Function<Computed, T> computed, Words<T> words) {
      return computed.apply(this);
    }
  }

  /**
   * Words.
   *
   * @param label in both languages
   */
  record Text(Label label) implements Cell {
    @Override
    public <T> T match(Function<Value, T> value, Function<Computed, T> computed, Words<T> words) {
      return words.text().apply(label);
    }
  }

  /** Nothing belongs here. */
  record Blank() implements Cell {
    @Override
    public <T> T match(Function<Value, T> value, Function<Computed, T> computed, Words<T> words) {
      return words.blank().get();
    }
  }
}
