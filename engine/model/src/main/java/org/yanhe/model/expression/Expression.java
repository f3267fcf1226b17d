package org.yanhe.model.expression;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A condition on a row. */
public sealed interface Expression {

  /** Names of the columns it reads, sorted. */
  default Set<String> columns() {
    Set<String> names = new TreeSet<>();
    operands().forEach(operand -> names.addAll(operand.columns()));
    return names;
  }

  /** Every operand in it. */
  Stream<Operand> operands();

  /** The condition that always holds. */
  static Expression always() {
    return new All(List.of());
  }

  /**
   * Both conditions together; conditions that always hold vanish.
   *
   * @param other the second condition
   */
  default Expression and(Expression other) {
    if (equals(always())) {
      return other;
    }
    return other.equals(always()) ? this : new All(List.of(this, other));
  }

  /**
   * All parts hold.
   *
   * @param parts none means always
   */
  record All(List<Expression> parts) implements Expression {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Operand> operands() {
      return parts.stream().flatMap(Expression::operands);
    }
  }

  /**
   * Some part holds.
   *
   * @param parts at least one
   */
  record Any(List<Expression> parts) implements Expression {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Stream<Operand> operands() {
      return parts.stream().flatMap(Expression::operands);
    }
  }

  /**
   * The part does not hold.
   *
   * @param part the condition
   */
  record Not(Expression part) implements Expression {
    @Override
    public Stream<Operand> operands() {
      return part.operands();
    }
  }

  /**
   * A comparison.
   *
   * @param sign {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}
   * @param left first operand
   * @param right second operand
   */
  record Comparison(String sign, Operand left, Operand right) implements Expression {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(left, right);
    }

    Truth test(int order) {
      return Truth.of(
          switch (sign) {
            case "=" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
          });
    }
  }

  /**
   * Membership in a list.
   *
   * @param value what is looked for
   * @param list at least one literal
   */
  record In(Operand value, List<Operand> list) implements Expression {
    public In {
      list = List.copyOf(list);
    }

    @Override
    public Stream<Operand> operands() {
      return Stream.concat(Stream.of(value), list.stream());
    }
  }

  /**
   * A text column that starts with a prefix.
   *
   * @param value the column
   * @param prefix its first characters
   */
  record Starts(Operand value, String prefix) implements Expression {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(value);
    }
  }

  /**
   * An empty value.
   *
   * @param value the operand
   */
  record IsEmpty(Operand value) implements Expression {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(value);
    }
  }

  /**
   * A true boolean column.
   *
   * @param value the column
   */
  record Flag(Operand value) implements Expression {
    @Override
    public Stream<Operand> operands() {
      return Stream.of(value);
    }
  }
}
