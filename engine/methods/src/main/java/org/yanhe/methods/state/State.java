package org.yanhe.methods.state;

import java.io.Serializable;

/**
 * A mutable aggregation state. {@code merge} is associative and commutative, and a fresh state is
 * its neutral element: the order and grouping of rows never matters.
 */
public sealed interface State extends Serializable
    permits TotalState, ExtremesState, DistinctState, QuantileState, EntityState {

  /** Adds all that another state of the same kind has seen; the other one stays as it is. */
  void merge(State other);

  /** An independent copy. */
  State copy();
}
