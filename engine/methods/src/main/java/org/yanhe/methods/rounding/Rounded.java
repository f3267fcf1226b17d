package org.yanhe.methods.rounding;

import java.math.BigDecimal;
import java.util.List;
import org.yanhe.model.figure.Figure;

/**
 * A printed total and its printed parts.
 *
 * @param total as printed
 * @param parts as printed, in order
 */
public record Rounded(Figure total, List<Figure> parts) {
  public Rounded {
    parts = List.copyOf(parts);
  }

  /**
   * Printed total minus printed parts: zero unless rounding opened a gap, which the table's note
   * then has to tell; absent if a part or the total is.
   */
  public Figure gap() {
    return parts.stream()
        .reduce(
            total,
            (rest, part) -> rest.flatMap(r -> part.flatMap(p -> Figure.known(r.subtract(p)))));
  }

  /** Whether the table needs the note that parts may not add up because of rounding. */
  public boolean needsNote() {
    return gap().number().map(gap -> gap.compareTo(BigDecimal.ZERO) != 0).orElse(false);
  }
}
