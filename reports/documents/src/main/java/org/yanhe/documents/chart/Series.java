package org.yanhe.documents.chart;

import java.util.List;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/**
 * Figures of one kind, one for each category of the chart.
 *
 * @param label name in the legend
 * @param unit unit of the figures
 * @param decimals places after the point where a figure is printed, 0 to 6
 * @param values in the order of the categories; an absent figure is a gap, never zero
 * @param mark how the series is drawn where a chart draws both columns and lines
 * @param side the value axis it belongs to
 */
public record Series(
    Label label, Unit unit, int decimals, List<Figure> values, Mark mark, Side side) {

  /** How a series is drawn. */
  public enum Mark {
    COLUMN,
    LINE
  }

  /** A value axis. */
  public enum Side {
    LEFT,
    RIGHT
  }

  public Series {
    values = List.copyOf(values);
    if (decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException("Invalid decimals: '" + decimals + "' (0 to 6)");
    }
  }

  /** A series of columns (or bars, slices, cells) on the left axis. */
  public static Series columns(Label label, Unit unit, int decimals, List<Figure> values) {
    return new Series(label, unit, decimals, values, Mark.COLUMN, Side.LEFT);
  }

  /** A line on the left axis. */
  public static Series line(Label label, Unit unit, int decimals, List<Figure> values) {
    return new Series(label, unit, decimals, values, Mark.LINE, Side.LEFT);
  }

  /** The same series on the right axis. */
  public Series onRight() {
    return new Series(label, unit, decimals, values, mark, Side.RIGHT);
  }
}
