package org.yanhe.model.source;

import java.io.Serializable;
import java.util.List;
import org.yanhe.model.period.Frequency;

/** How the rows of a dataset lie in time. */
public sealed interface Time extends Serializable {

  /** The columns it is told by. */
  List<String> columns();

  /**
   * Each row belongs to one period: a flow, or a return for a period.
   *
   * @param column with a period or a date
   * @param frequency the shortest period that figures are made for
   * @param cumulative whether the figures run from the start of the year
   */
  record Point(String column, Frequency frequency, boolean cumulative) implements Time {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /**
   * Each row is a member of a stock from one day on, until another day if it has ended: a base
   * station, a shop, a registered enterprise, or a case in a running total.
   *
   * @param from column with the first day
   * @param to column with the first day on which it is no longer a member; empty if members stay
   */
  record Span(String from, String to) implements Time {
    @Override
    public List<String> columns() {
      return to.isEmpty() ? List.of(from) : List.of(from, to);
    }
  }
}
