package org.yanhe.model.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.Observation.Cell;

/**
 * Which cells have a figure, and which of these a value: eight bytes each beside those of every
 * indicator in a region.
 */
final class PackedCells {
  private static final int FEW = 4;

  private final Map<IndicatorCode, Map<RegionCode, Line>> lines = new HashMap<>();
  private final Numbers<Period> periods = new Numbers<>();
  private final Numbers<ClassCode> classes = new Numbers<>();
  private int size;

  private PackedCells() {}

  /** The cells of some figures in any order. */
  static PackedCells of(Stream<Observation> figures) {
    PackedCells cells = new PackedCells();
    figures.forEach(cells::add);
    cells.lines.values().forEach(regions -> regions.values().forEach(Line::close));
    return cells;
  }

  /** What has come before, numbered from 0 as it came. */
  private static final class Numbers<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> all = new ArrayList<>();

    int add(T one) {
      Integer known = numbers.putIfAbsent(one, all.size());
      if (known == null) {
        all.add(one);
        return all.size() - 1;
      }
      return known;
    }

    /** Less than zero if it has not come. */
    int of(T one) {
      return numbers.getOrDefault(one, -1);
    }
  }

  /**
   * The figures of an indicator in a region: the number of the period in the upper half, below it
   * that of the class, in the last bit whether there is a value.
   */
  private static final class Line {
    private long[] figures = new long[FEW];
    private int used;

    void add(int period, int classCode, boolean isKnown) {
      if (used == figures.length) {
        figures = Arrays.copyOf(figures, used * 2);
      }
      figures[used++] = packed(period, classCode) + (isKnown ? 1 : 0);
    }

    static long packed(int period, int classCode) {
      return ((long) period << Integer.SIZE) + ((long) classCode << 1);
    }

    void close() {
      figures = Arrays.copyOf(figures, used);
      Arrays.sort(figures);
    }

    /** The figure with its last bit; less than zero if there is none. */
    long find(long packed) {
      int at = Arrays.binarySearch(figures, packed);
      int next = at < 0 ? -at - 1 : at;
      return next < used && (figures[next] & ~1L) == packed ? figures[next] : -1;
    }
  }

  private void add(Observation o) {
    Cell cell = o.cell();
    lines
        .computeIfAbsent(cell.indicator(), i -> new HashMap<>())
        .computeIfAbsent(cell.region(), r -> new Line())
        .add(periods.add(cell.period()), classes.add(cell.classCode()), o.figure().isKnown());
    size++;
  }

  int size() {
    return size;
  }

  boolean has(Cell cell) {
    return find(cell) >= 0;
  }

  /** Whether the cell has a value; not if it has no figure. */
  boolean isKnown(Cell cell) {
    long found = find(cell);
    return found >= 0 && (found & 1) == 1;
  }

  private long find(Cell cell) {
    int period = periods.of(cell.period());
    int classCode = classes.of(cell.classCode());
    return period < 0 || classCode < 0
        ? -1
        : line(cell).map(line -> line.find(Line.packed(period, classCode))).orElse(-1L);
  }

  private Optional<Line> line(Cell cell) {
    return Optional.ofNullable(lines.getOrDefault(cell.indicator(), Map.of()).get(cell.region()));
  }

  /** The cells of the same indicator, region and frequency in some classes, in canonical order. */
  List<Cell> alongside(Cell cell, Predicate<ClassCode> chosen) {
    return line(cell).stream()
        .flatMapToLong(line -> Arrays.stream(line.figures))
        .mapToObj(figure -> cell.with(period(figure)).with(classCode(figure)))
        .filter(other -> other.period().frequency() == cell.period().frequency())
        .filter(other -> chosen.test(other.classCode()))
        .sorted()
        .toList();
  }

  private Period period(long figure) {
    return periods.all.get((int) (figure >>> Integer.SIZE));
  }

  private ClassCode classCode(long figure) {
    return classes.all.get((int) figure >>> 1);
  }
}
