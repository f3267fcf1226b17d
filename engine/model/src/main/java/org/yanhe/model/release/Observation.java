package org.yanhe.model.release;

import java.util.Comparator;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.unit.Unit;

/**
 * A published figure with everything that identifies it. Ordered by indicator, region, period,
 * class.
 *
 * @param cell which figure it is
 * @param figure the value in full precision, or the reason why there is none
 * @param unit as published
 * @param decimals digits after the point as printed
 */
public record Observation(Cell cell, Figure figure, Unit unit, int decimals)
    implements Comparable<Observation> {

  /**
   * Identity of a figure.
   *
   * @param indicator what
   * @param region where
   * @param period when
   * @param classCode which class; {@code _T} for the total
   */
  public record Cell(IndicatorCode indicator, RegionCode region, Period period, ClassCode classCode)
      implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::indicator)
            .thenComparing(Cell::region)
            .thenComparing(Cell::period)
            .thenComparing(Cell::classCode);

    /** The total over all classes. */
    public static Cell total(IndicatorCode indicator, RegionCode region, Period period) {
      return new Cell(indicator, region, period, ClassCode.TOTAL);
    }

    public Cell with(IndicatorCode other) {
      return new Cell(other, region, period, classCode);
    }

    public Cell with(RegionCode other) {
      return new Cell(indicator, other, period, classCode);
    }

    public Cell with(Period other) {
      return new Cell(indicator, region, other, classCode);
    }

    public Cell with(ClassCode other) {
      return new Cell(indicator, region, period, other);
    }

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return indicator + "/" + region + "/" + period + (classCode.isTotal() ? "" : "/" + classCode);
    }
  }

  /** The observation status after SDMX: {@code A} for a value, else that of the reason. */
  public String status() {
    return figure.match(value -> "A", reason -> reason.status());
  }

  @Override
  public int compareTo(Observation other) {
    return cell.compareTo(other.cell);
  }
}
