package org.yanhe.documents.annex;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.naming.ClassNames;
import org.yanhe.documents.naming.PeriodNames;
import org.yanhe.model.lineage.InputCells;
import org.yanhe.model.lineage.RowsInOrder;
import org.yanhe.model.release.Observation;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** One line a figure: where it stands, what it is, and what it was computed from. */
final class FigureLines implements AutoCloseable {
  private static final List<LongSheet.Column> COLUMNS =
      List.of(
          LongSheet.Column.of("指标代码", "Indicator code", 36),
          LongSheet.Column.of("指标", "Indicator", 34),
          LongSheet.Column.of("地区代码", "Region code", 9),
          LongSheet.Column.of("地区", "Region", 12),
          LongSheet.Column.of("时期", "Period", 14),
          LongSheet.Column.of("分类代码", "Class code", 10),
          LongSheet.Column.of("分类", "Class", 22),
          LongSheet.Column.of("数值", "Value", 16),
          LongSheet.Column.of("状态", "Status", 7),
          LongSheet.Column.of("单位", "Unit", 10),
          LongSheet.Column.of("汇总的记录数", "Rows added up", 9),
          LongSheet.Column.wrapped(
              "由以下的数计算（括号内为与本行不同之处）",
              "Computed from (in brackets where it stands, if elsewhere)",
              58));

  private final PublicRelease release;
  private final Language language;
  private final InputCells cells;
  private final InputWords inputs;
  private final ClassNames classes;
  private final RowsInOrder rows;
  private final Stream<Observation> figures;

  private FigureLines(PublicRelease release, Language language) {
    this.release = release;
    this.language = language;
    this.cells = InputCells.of(release);
    this.inputs = new InputWords(release, cells, language);
    this.classes = new ClassNames(release);
    this.rows = RowsInOrder.open(release);
    this.figures = release.figures();
  }

  static FigureLines of(PublicRelease release, Language language) {
    return new FigureLines(release, language);
  }

  /** How many there are. */
  int count() {
    return cells.figures();
  }

  /** The lines, which can be taken once. */
  LongSheet sheet() {
    return new LongSheet(new Label("数据", "Data"), language, COLUMNS, figures.map(this::line));
  }

  private List<Field> line(Observation o) {
    Observation.Cell cell = o.cell();
    return List.of(
        Field.of(cell.indicator().text()),
        Field.of(release.catalogue().get(cell.indicator()).label().in(language)),
        Field.of(cell.region().text()),
        Field.of(release.regions().get(cell.region()).label().in(language)),
        Field.of(PeriodNames.of(cell.period()).in(language)),
        Field.of(cell.classCode().isTotal() ? "" : cell.classCode().text()),
        Field.of(cell.classCode().isTotal() ? "" : className(cell)),
        Field.of(o.figure().number(), o.decimals()),
        Field.of(o.status()),
        Field.of(o.unit().label().in(language)),
        rows(cell),
        Field.of(inputs.of(cell)));
  }

  /** Empty where readers are not told. */
  private Field rows(Observation.Cell cell) {
    return rows.of(cell).map(Field::count).orElse(Field.of(""));
  }

  private String className(Observation.Cell cell) {
    return classes
        .of(cell.indicator(), cell.classCode())
        .map(label -> label.in(language))
        .orElse("");
  }

  @Override
  public void close() {
    figures.close();
    rows.close();
  }
}
