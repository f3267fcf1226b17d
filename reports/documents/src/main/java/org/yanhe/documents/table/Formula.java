package org.yanhe.documents.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * The closed list of computations a printed cell may carry, each over other cells of its table. The
 * engine has computed the same value before; the formula lets a reader follow it.
 */
public sealed interface Formula {
  /** The cells it reads, in reading order. */
  List<CellRef> inputs();

  /** The value over full-precision inputs, to 34 digits. */
  BigDecimal value(Function<CellRef, BigDecimal> cells);

  /** The formula in the words of a spreadsheet, without {@code =}. */
  String spelled(Spelling spelling);

  /** How a spreadsheet names cells. */
  interface Spelling {
    /** The address of one cell. */
    String cell(CellRef ref);

    /** A sum over cells, with neighbours drawn together. */
    String sum(List<CellRef> refs);
  }

  /** Share in per cent: part / whole × 100. */
  record Share(CellRef part, CellRef whole) implements Formula {
    @Override
    public List<CellRef> inputs() {
      return List.of(part, whole);
    }

    @Override
    public BigDecimal value(Function<CellRef, BigDecimal> cells) {
      return cells
          .apply(part)
          .multiply(PER_CENT)
          .divide(cells.apply(whole), MathContext.DECIMAL128);
    }

    @Override
    public String spelled(Spelling spelling) {
      return spelling.cell(part) + "/" + spelling.cell(whole) + "*100";
    }
  }

  /** Growth in per cent: (current / base - 1) × 100. */
  record Growth(CellRef current, CellRef base) implements Formula {
    @Override
    public List<CellRef> inputs() {
      return List.of(current, base);
    }

    @Override
    public BigDecimal value(Function<CellRef, BigDecimal> cells) {
      BigDecimal from = cells.apply(base);
      return cells
          .apply(current)
          .subtract(from)
          .multiply(PER_CENT)
          .divide(from, MathContext.DECIMAL128);
    }

    @Override
    public String spelled(Spelling spelling) {
      return "(" + spelling.cell(current) + "/" + spelling.cell(base) + "-1)*100";
    }
  }

  /** Difference: minuend - subtrahend. */
  record Difference(CellRef minuend, CellRef subtrahend) implements Formula {
    @Override
    public List<CellRef> inputs() {
      return List.of(minuend, subtrahend);
    }

    @Override
    public BigDecimal value(Function<CellRef, BigDecimal> cells) {
      return cells.apply(minuend).subtract(cells.apply(subtrahend));
    }

    @Override
    public String spelled(Spelling spelling) {
      return spelling.cell(minuend) + "-" + spelling.cell(subtrahend);
    }
  }

  /** Sum of parts, at least one. */
  record Sum(List<CellRef> inputs) implements Formula {
    public Sum {
      inputs = List.copyOf(inputs);
      if (inputs.isEmpty()) {
        throw new IllegalArgumentException("Invalid sum: no parts");
      }
    }

    @Override
    public BigDecimal value(Function<CellRef, BigDecimal> cells) {
      return inputs.stream().map(cells).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public String spelled(Spelling spelling) {
      return spelling.sum(inputs);
    }
  }

  /**
   * A ratio with a factor: numerator / denominator × factor, such as sites per 10 000 people.
   *
   * @param numerator above
   * @param denominator below
   * @param factor above zero
   */
  record Ratio(CellRef numerator, CellRef denominator, BigDecimal factor) implements Formula {
    public Ratio {
      if (factor.signum() <= 0) {
        throw new IllegalArgumentException("Invalid factor: '" + factor + "' (above zero)");
      }
    }

    @Override
    public List<CellRef> inputs() {
      return List.of(numerator, denominator);
    }

    @Override
    public BigDecimal value(Function<CellRef, BigDecimal> cells) {
      return cells
          .apply(numerator)
          .multiply(factor)
          .divide(cells.apply(denominator), MathContext.DECIMAL128);
    }

    @Override
    public String spelled(Spelling spelling) {
      return spelling.cell(numerator)
          + "/"
          + spelling.cell(denominator)
          + "*"
          + factor.toPlainString();
    }
  }

  /** One hundred, for shares and growth. */
  BigDecimal PER_CENT = new BigDecimal(100);
}
