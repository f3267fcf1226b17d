package org.yanhe.methods.relation;

import java.util.List;

/**
 * A figure and the widest figures that lie within it and share no row.
 *
 * @param whole the figure
 * @param parts one or more
 * @param isComplete whether no kind of row is left over; if not, what is left is a figure that
 *     readers can work out though nobody prints it
 */
public record Split(RowSum whole, List<RowSum> parts, boolean isComplete) {
  public Split {
    parts = List.copyOf(parts);
  }
}
