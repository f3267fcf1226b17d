package org.yanhe.methods.state;

import java.io.Serializable;

/**
 * What a pass accumulates in every cell; several measures may share one.
 *
 * @param kind the state it needs
 * @param column the measured column; empty when rows are counted
 * @param entity column whose values are kept apart; empty where none are
 * @param where condition on rows; empty for all
 * @param by column whose values are classes; empty for none
 * @param error relative error of a sketch; empty for what is exact
 */
public record Atom(Kind kind, String column, String entity, String where, String by, String error)
    implements Serializable {

  /** An atom whose state is exact. */
  public Atom(Kind kind, String column, String entity, String where, String by) {
    this(kind, column, entity, where, by, "");
  }

  /** Kinds of state. */
  public enum Kind {
    /** Sum and number of values. */
    TOTAL,
    /** Smallest and largest value. */
    EXTREMES,
    /** The set of values. */
    DISTINCT,
    /** Every value, for quantiles. */
    VALUES,
    /** How many values lie in each of some narrow buckets, for quantiles with a stated error. */
    SKETCH,
    /** Sum per entity. */
    PER_ENTITY
  }
}
