package org.yanhe.methods.composite.uncertainty;

/** A choice in building an index that could have been made otherwise. */
public enum Assumption {
  /** How values become scores. */
  NORMALISATION(1),
  /** What is done about outliers. */
  TREATMENT(2),
  /** How much each node counts; all weights together are one assumption. */
  WEIGHTS(3),
  /** How scores become one. */
  AGGREGATION(4),
  /** Which indicator is left out, if any. */
  OMISSION(5);

  private final long stream;

  Assumption(long stream) {
    this.stream = stream;
  }

  /** Number of its stream of random choices; fixed, so that old results can be repeated. */
  long stream() {
    return stream;
  }
}
