package org.yanhe.model.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What a check expects of rows. */
public sealed interface CheckRule extends Serializable {

  /** Names of the columns it reads. */
  List<String> columns();

  /**
   * A unified social credit code (统一社会信用代码) with the right check character after GB 32100-2015.
   *
   * @param column with the code; an empty value passes
   */
  record CreditCode(String column) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A code that stands in a list and is valid on the day of the row.
   *
   * @param column with the code; an empty value passes
   * @param list name of the code list
   */
  record InList(String column, String list) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A number between bounds, both included.
   *
   * @param column with the number in its stored unit; an empty value passes
   * @param bounds what is allowed
   */
  record Range(String column, Bounds bounds) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A text of a certain form.
   *
   * @param column with the text; an empty value passes
   * @param pattern regular expression for the whole text
   */
  record Form(String column, String pattern) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * A condition that must not be false; where a value is empty it passes.
   *
   * @param expect the condition
   * @param columns those it reads
   */
  record Holds(String expect, List<String> columns) implements CheckRule {
    public Holds {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Columns that together occur once in the dataset.
   *
   * @param columns at least one
   */
  record Unique(List<String> columns) implements CheckRule {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A region's figure that equals the sum of the regions directly below it, wherever all of them
   * are there.
   *
   * @param value column with the figure
   * @param by columns that name what the figure is, besides the region
   * @param tolerance largest difference in the stored unit
   */
  record SumOfRegions(String value, List<String> by, BigDecimal tolerance) implements CheckRule {
    public SumOfRegions {
      by = List.copyOf(by);
    }

    @Override
    public List<String> columns() {
      return Stream.concat(Stream.of(value), by.stream()).toList();
    }
  }

  /**
   * A figure whose ratio to the one of the same key a year before lies between bounds, wherever
   * there is one above zero.
   *
   * @param value column with the figure
   * @param within bounds of the ratio
   */
  record Change(String value, Bounds within) implements CheckRule {
    @Override
    public List<String> columns() {
      return List.of(value);
    }
  }
}
