package org.yanhe.model.indicator;

/**
 * How figures differ on purpose from the true ones, to protect respondents.
 *
 * @param kind the method
 * @param size the base of controlled rounding, or the greatest noise; 0 if figures are exact
 */
public record Perturbation(Kind kind, int size) {
  /** Figures are told as they are. */
  public static final Perturbation NONE = new Perturbation(Kind.NONE, 0);

  /** Methods of telling other numbers. */
  public enum Kind {
    NONE,
    CONTROLLED_ROUNDING,
    CELL_KEY
  }

  /** Reads {@code controlled-rounding 3} or {@code cell-key 2}. */
  public static Perturbation parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2 || parts[0].equals("none") || !parts[1].matches("[1-9]\\d{0,3}")) {
      throw new IllegalArgumentException(
          "Invalid perturbation: '" + text + "' (form: controlled-rounding 3, cell-key 2)");
    }
    return new Perturbation(
        Words.parse("perturbation", parts[0], Kind.values()), Integer.parseInt(parts[1]));
  }

  /** Whether figures are the true ones. */
  public boolean isNone() {
    return kind == Kind.NONE;
  }

  /** How far a figure of the finest grain, or a margin of a table, may lie from the true one. */
  public int most() {
    return switch (kind) {
      case NONE -> 0;
      case CONTROLLED_ROUNDING -> size - 1;
      case CELL_KEY -> size;
    };
  }

  /** The text that {@link #parse} reads. */
  @Override
  public String toString() {
    return Words.of(kind) + (isNone() ? "" : " " + size);
  }
}
