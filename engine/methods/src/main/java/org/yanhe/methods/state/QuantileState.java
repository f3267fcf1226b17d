package org.yanhe.methods.state;

import java.math.BigDecimal;
import java.util.Optional;

/** What quantiles are found from: every value, or how many lie in each bucket. */
public sealed interface QuantileState extends State permits ValuesState, SketchState {

  /** Adds a value. */
  void add(BigDecimal value);

  /**
   * Adds a value.
   *
   * @param digits the value without its point
   * @param scale digits after the point
   */
  void add(long digits, int scale);

  /**
   * A quantile of type 7 (see {@link OrderStatistics}); empty if there are no values.
   *
   * @param p between 0 and 1
   */
  Optional<BigDecimal> quantile(BigDecimal p);
}
