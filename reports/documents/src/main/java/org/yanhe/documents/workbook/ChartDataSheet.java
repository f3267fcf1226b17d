package org.yanhe.documents.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Series;
import org.yanhe.documents.office.ChartCells;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Symbols;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Language;

/** The figures behind the native charts, one block a chart; whoever edits them edits the chart. */
final class ChartDataSheet {
  private static final int FIRST = 2;
  private static final int FIGURES = 13;

  /** Most charts have few series: the first columns leave room for longer names. */
  private static final int FIRST_FIGURES = 18;

  private static final int FEW = 3;

  private static final double LINE = 15;
  private static final Face NAME = Faces.HEAD_PLAIN;

  private final Language language;
  private final Map<String, ChartCells> blocks = new LinkedHashMap<>();

  /** Gives each chart its place. */
  ChartDataSheet(String sheet, List<ChartModel> charts, Language language) {
    this.language = language;
    int row = FIRST;
    for (ChartModel chart : charts) {
      blocks.put(chart.head().number(), new ChartCells(sheet, row + 1, chart));
      row += chart.categories().size() + 3;
    }
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  ChartCells of(ChartModel chart) {
    ChartCells cells = blocks.get(chart.head().number());
    if (cells == null) {
      throw new IllegalArgumentException("Invalid chart: no data for " + chart.head().number());
    }
    return cells;
  }

  void write(Grid grid, String contents, String book) {
    int[] widths = widths();
    grid.widths(widths);
    grid.text(0, 0, Words.CHART_DATA.in(language), Faces.CHAPTER);
    grid.text(1, 0, Words.CHART_GAPS.in(language), Faces.NOTE.unwrapped());
    grid.sheet().setColumnWidth(widths.length, 2 * 256);
    grid.sheet().setColumnWidth(widths.length + 1, 12 * 256);
    grid.link(grid.text(0, widths.length + 1, Words.BACK.in(language), Faces.LINK), contents);
    PageBreaks breaks = new PageBreaks(grid.sheet(), room(widths));
    breaks.add(FIRST * LINE);
    int last = 0;
    for (ChartCells block : blocks.values()) {
      last = block.headings() + block.chart().categories().size();
      double height = headHeight(block) + (last - block.headings() + 2) * LINE;
      breaks.keep(block.headings() - 1, height);
      breaks.add(height);
      block(grid, block);
    }
    Paper.a4(grid.sheet(), Orientation.LANDSCAPE, widths.length - 1, last);
    Paper.runningHeads(grid.sheet(), language, book, Words.CHART_DATA.in(language));
  }

  /** Points of a page, which shrinks to the width of the sheet. */
  private static double room(int[] widths) {
    double wider = (double) Arrays.stream(widths).sum() / Paper.digits(Orientation.LANDSCAPE);
    return Paper.room(Orientation.LANDSCAPE) * Math.max(1, wider);
  }

  private double headHeight(ChartCells block) {
    int lines =
        IntStream.range(0, block.chart().series().size()).map(s -> lines(block, s)).max().orElse(1);
    return 2 + 14.0 * lines;
  }

  private int lines(ChartCells block, int series) {
    int room = figures(block.nameColumns() + series) - 2;
    return TextWidth.lines(block.nameOf(series, language), room, language);
  }

  /** Digits of a column of figures. */
  private static int figures(int column) {
    return column <= FEW ? FIRST_FIGURES : FIGURES;
  }

  private int[] widths() {
    int most =
        blocks.values().stream()
            .mapToInt(b -> b.nameColumns() - 1 + b.chart().series().size())
            .max()
            .orElse(0);
    int[] widths = new int[most + 1];
    Arrays.setAll(widths, ChartDataSheet::figures);
    widths[0] = names();
    return widths;
  }

  /** What the longest name of the first column needs. */
  private int names() {
    return blocks.values().stream()
        .flatMap(
            block ->
                block.names(language).stream().map(n -> block.isGrouped() ? n.group() : n.name()))
        .mapToInt(name -> 2 + TextWidth.of(name))
        .max()
        .orElse(0);
  }

  private void block(Grid grid, ChartCells block) {
    ChartModel chart = block.chart();
    grid.text(block.headings() - 1, 0, block.caption(language), Faces.TERM.unwrapped());
    for (int s = 0; s < chart.series().size(); s++) {
      grid.text(block.headings(), block.nameColumns() + s, block.nameOf(s, language), NAME);
    }
    grid.height(block.headings() - 1, LINE);
    grid.height(block.headings(), headHeight(block));
    List<ChartCells.Name> names = block.names(language);
    for (int c = 0; c < names.size(); c++) {
      int row = block.headings() + 1 + c;
      if (!names.get(c).group().isEmpty()) {
        grid.text(row, 0, names.get(c).group(), Faces.LABEL.unwrapped());
      }
      grid.height(row, LINE);
      grid.text(row, block.nameColumns() - 1, names.get(c).name(), Faces.LABEL.unwrapped());
      for (int s = 0; s < chart.series().size(); s++) {
        figure(
            grid,
            row,
            block.nameColumns() + s,
            chart.series().get(s),
            chart.series().get(s).values().get(c));
      }
    }
  }

  /** Absent figures stay empty: any symbol would be drawn as zero. */
  private static void figure(Grid grid, int row, int column, Series series, Figure figure) {
    Cell.Value value = new Cell.Value(figure, series.unit(), series.decimals());
    String format = Formats.of(value, Symbols.yearbook());
    XSSFCell cell = grid.cell(row, column, Faces.NUMBER.format(format));
    figure.number().map(BigDecimal::doubleValue).ifPresent(cell::setCellValue);
  }
}
