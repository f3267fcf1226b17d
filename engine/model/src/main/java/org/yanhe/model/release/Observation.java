package org.yanhe.model.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
 * @param finality whether the value will be revised
 */
public record Observation(Cell cell, Figure figure, Unit unit, int decimals, Finality finality)
    implements Comparable<Observation> {

  /** Whether a value is expected to be revised. The codes are those of SDMX CL_OBS_STATUS 2.2. */
  public enum Finality {
    /** A final value (终值). */
    FINAL("A"),
    /** A preliminary value (初步数), called provisional in SDMX. */
    PRELIMINARY("P");

    private final String status;

    Finality(String status) {
      this.status = status;
    }
  }

  /** A final figure. */
  public Observation(Cell cell, Figure figure, Unit unit, int decimals) {
    this(cell, figure, unit, decimals, Finality.FINAL);
  }

  /** The same figure, not final yet. */
  public Observation asPreliminary() {
    return new Observation(cell, figure, unit, decimals, Finality.PRELIMINARY);
  }

  /** The figures that have a value, by cell. */
  public static SortedMap<Cell, BigDecimal> known(List<Observation> observations) {
    SortedMap<Cell, BigDecimal> known = new TreeMap<>();
    observations.forEach(o -> o.figure().number().ifPresent(value -> known.put(o.cell(), value)));
    return known;
  }

  /** Whether there is a value that is expected to be revised. */
  public boolean isPreliminary() {
    return finality == Finality.PRELIMINARY && figure.isKnown();
  }

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
      int byIndicator = indicator.compareTo(other.indicator);
      if (byIndicator != 0) {
        return byIndicator;
      }
      int byRegion = region.compareTo(other.region);
      if (byRegion != 0) {
        return byRegion;
      }
      int byPeriod = period.compareTo(other.period);
      return byPeriod != 0 ? byPeriod : classCode.compareTo(other.classCode);
    }

    /**
     * Written out, as is the hash: a generated one takes twice as long in code compiled quickly.
     */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Cell cell
              && classCode.equals(cell.classCode)
              && period.equals(cell.period)
              && region.equals(cell.region)
              && indicator.equals(cell.indicator));
    }

    @Override
    public int hashCode() {
      return ((indicator.hashCode() * 31 + region.hashCode()) * 31 + period.hashCode()) * 31
          + classCode.hashCode();
    }

    @Override
    public String toString() {
      return indicator + "/" + region + "/" + period + (classCode.isTotal() ? "" : "/" + classCode);
    }
  }

  /**
   * The observation status after SDMX: {@code A} for a value, {@code P} for a preliminary one, else
   * that of the reason.
   */
  public String status() {
    return figure.match(value -> finality.status, reason -> reason.status());
  }

  @Override
  public int compareTo(Observation other) {
    return cell.compareTo(other.cell);
  }
}
