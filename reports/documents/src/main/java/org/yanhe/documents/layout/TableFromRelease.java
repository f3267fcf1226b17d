package org.yanhe.documents.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yanhe.documents.naming.ClassChoice;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.classification.ClassCode;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.indicator.Indicator;
import org.yanhe.model.indicator.IndicatorCode;
import org.yanhe.model.period.Period;
import org.yanhe.model.region.Region;
import org.yanhe.model.region.RegionCode;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;

/** Fills a declared table with the figures of a release. */
final class TableFromRelease {
  private static final int WIDE = 8;
  private static final Figure WITHHELD = Figure.absent(Reason.SUPPRESSED);

  /** More withheld figures than this for each printed one make a page of marks. */
  private static final long MOST_WITHHELD = 3;

  private final PublicRelease release;
  private final TableSpec spec;
  private final List<Indicator> indicators;
  private final List<Period> periods;
  private final RegionCode root;

  TableFromRelease(PublicRelease release, TableSpec spec) {
    this.release = release;
    this.spec = spec;
    this.indicators =
        spec.indicators().stream().flatMap(c -> release.catalogue().find(c).stream()).toList();
    this.periods = spec.periods().of(release.manifest().period());
    this.root = release.manifest().region();
  }

  /** Whether there are figures to print, and not mostly marks for those that are withheld. */
  boolean hasFigures() {
    if (indicators.isEmpty()) {
      return false;
    }
    List<Slot> slots = slots();
    List<Figure> figures = lines().stream().flatMap(line -> figures(line, slots)).toList();
    long known = figures.stream().filter(Figure::isKnown).count();
    long withheld = figures.stream().filter(WITHHELD::equals).count();
    return known > 0 && withheld <= MOST_WITHHELD * known;
  }

  private Stream<Figure> figures(Line line, List<Slot> slots) {
    return IntStream.range(0, slots.size()).mapToObj(c -> release.figure(cell(line, slots, c)));
  }

  Table table(String number) {
    List<Line> lines = lines();
    List<Slot> slots = slots();
    List<Row> rows = rows(lines, slots);
    return new Table(
        Table.numbered(number),
        title(),
        Table.unitsOf(rows),
        new Head(stub(), head()),
        rows,
        PerturbationNotes.after(spec.notes(), release, indicators),
        release.manifest().organisation(),
        slots.size() > WIDE ? Orientation.LANDSCAPE : Orientation.PORTRAIT);
  }

  /** Of one period, which then stands at no column, the title says which. */
  private Label title() {
    if (!hasOnePeriod()) {
      return spec.title();
    }
    Label period = PeriodNames.of(periods.get(0));
    return new Label(
        spec.title().zh() + "（" + period.zh() + "）", spec.title().en() + ", " + period.en());
  }

  /** Whether columns are told apart by their indicators alone. */
  private boolean hasOnePeriod() {
    return spec.rows() != TableSpec.Rows.INDICATORS && periods.size() == 1;
  }

  /** A row before its figures are looked up. */
  private record Line(String key, Label label, int level, boolean total) {}

  /** A column: an indicator at a period; in tables of indicators the row names the indicator. */
  private record Slot(String key, Period period) {}

  private Label stub() {
    return switch (spec.rows()) {
      case INDICATORS -> new Label("指  标", "Indicator");
      case REGIONS -> new Label("地  区", "Region");
      case CLASSES -> new Label("分  类", "Class");
    };
  }

  private List<Line> lines() {
    return switch (spec.rows()) {
      case INDICATORS -> indicators.stream().map(this::line).toList();
      case REGIONS ->
          release.regions().within(root).stream()
              .filter(r -> spec.levels().isEmpty() || spec.levels().contains(r.level()))
              .map(this::line)
              .toList();
      case CLASSES -> classLines();
    };
  }

  private Line line(Indicator indicator) {
    String unit = "（" + indicator.unit().symbol() + "）";
    String unitEn = " (" + indicator.unit().english() + ")";
    Label label = new Label(indicator.label().zh() + unit, indicator.label().en() + unitEn);
    int level = spec.ofWhich().contains(indicator.code()) ? 1 : 0;
    return new Line(indicator.code().text(), label, level, false);
  }

  private Line line(Region region) {
    int level = release.regions().ancestors(region.code()).size() - 1;
    return new Line(region.code().text(), region.label(), level, level == 0);
  }

  private List<Line> classLines() {
    List<IndicatorCode> codes = indicators.stream().map(Indicator::code).toList();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(ClassCode.TOTAL.text(), new Label("合  计", "Total"), 0, true));
    List<ClassChoice.Named> classes = new ClassChoice(release, codes, root, periods).all();
    int skipped = repeatsTotal(classes) ? 1 : 0;
    classes.stream()
        .skip(skipped)
        .filter(named -> named.level() <= spec.depth())
        .map(c -> new Line(c.code().text(), c.label(), c.level() - skipped, false))
        .forEach(lines::add);
    return lines;
  }

  /** Whether all other classes are parts of the first, whose figures are those of the total. */
  private boolean repeatsTotal(List<ClassChoice.Named> classes) {
    return classes.size() > 1
        && classes.stream().skip(1).allMatch(c -> c.level() > classes.get(0).level())
        && indicators.stream()
            .allMatch(i -> periods.stream().allMatch(p -> isTotal(i, p, classes.get(0).code())));
  }

  private boolean isTotal(Indicator indicator, Period period, ClassCode code) {
    Observation.Cell total = Observation.Cell.total(indicator.code(), root, period);
    return release.figure(total).equals(release.figure(total.with(code)));
  }

  private List<HeadCell> head() {
    if (spec.rows() == TableSpec.Rows.INDICATORS) {
      return periods.stream().map(p -> HeadCell.column(p.toString(), PeriodNames.of(p))).toList();
    }
    return indicators.stream().map(this::headOf).toList();
  }

  private HeadCell headOf(Indicator indicator) {
    Label label =
        new Label(
            indicator.label().zh() + "（" + indicator.unit().symbol() + "）",
            indicator.label().en() + " (" + indicator.unit().english() + ")");
    List<HeadCell> below =
        periods.stream().map(p -> HeadCell.column(key(indicator, p), PeriodNames.of(p))).toList();
    return hasOnePeriod()
        ? HeadCell.column(key(indicator, periods.get(0)), label)
        : HeadCell.group(label, below);
  }

  private static String key(Indicator indicator, Period period) {
    return indicator.code() + "@" + period;
  }

  private List<Slot> slots() {
    if (spec.rows() == TableSpec.Rows.INDICATORS) {
      return periods.stream().map(p -> new Slot(p.toString(), p)).toList();
    }
    List<Slot> slots = new ArrayList<>();
    for (Indicator indicator : indicators) {
      periods.forEach(p -> slots.add(new Slot(key(indicator, p), p)));
    }
    return slots;
  }

  private List<Row> rows(List<Line> lines, List<Slot> slots) {
    Map<Observation.Cell, CellRef> printed = new LinkedHashMap<>();
    for (Line line : lines) {
      for (int c = 0; c < slots.size(); c++) {
        printed.put(cell(line, slots, c), new CellRef(line.key(), slots.get(c).key()));
      }
    }
    LiveFormulas live = new LiveFormulas(release, printed);
    List<Row> rows = new ArrayList<>();
    for (Line line : lines) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < slots.size(); c++) {
        cells.add(figure(indicatorOf(line, c), cell(line, slots, c), live));
      }
      Row row = Row.of(line.key(), line.label(), line.level(), cells.toArray(Cell[]::new));
      rows.add(line.total() ? row.strong() : isOfWhich(line) ? row.ofWhich() : row);
    }
    return rows;
  }

  private boolean isOfWhich(Line line) {
    return spec.ofWhich().stream().anyMatch(code -> code.text().equals(line.key()));
  }

  private Indicator indicatorOf(Line line, int column) {
    return spec.rows() == TableSpec.Rows.INDICATORS
        ? indicators.stream()
            .filter(i -> i.code().text().equals(line.key()))
            .findFirst()
            .orElseThrow()
        : indicators.get(column / periods.size());
  }

  private Observation.Cell cell(Line line, List<Slot> slots, int column) {
    Indicator indicator = indicatorOf(line, column);
    Observation.Cell total =
        Observation.Cell.total(indicator.code(), root, slots.get(column).period());
    return switch (spec.rows()) {
      case INDICATORS -> total;
      case REGIONS -> total.with(RegionCode.parse(line.key()));
      case CLASSES -> total.with(ClassCode.parse(line.key()));
    };
  }

  private Cell figure(Indicator indicator, Observation.Cell cell, LiveFormulas live) {
    return live.of(indicator, cell)
        .map(f -> Cell.of(release.figure(cell), indicator.unit(), indicator.decimals(), f))
        .orElseGet(() -> Cell.of(release.figure(cell), indicator.unit(), indicator.decimals()));
  }
}
