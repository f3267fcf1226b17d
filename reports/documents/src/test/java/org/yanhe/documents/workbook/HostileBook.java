package org.yanhe.documents.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

/** A book that breaks careless layout: long names, many rows and columns, formula-like text. */
final class HostileBook {
  private static final Unit MONEY = Unit.parse("万元");
  private static final String LONG = "国家数字经济创新发展试验区及跨境电子商务综合试验区建设领导小组办公室管理的其他各类园区";
  private static final String LONG_ENGLISH =
      "Other parks run by the office of the leading group for the national pilot zone of digital"
          + " innovation and cross-border electronic commerce";

  private static final List<Reason> REASONS = List.of(Reason.values());

  private HostileBook() {}

  static Book book() {
    return new Book(
        new Label("=1+1&<报告> " + LONG, "=1+1 & <report> " + LONG_ENGLISH),
        new Label("（2024年）", "2024"),
        new Label("甲 & 乙统计局", "Bureau of A & B"),
        LocalDate.of(2025, 12, 31),
        "2024-r9",
        List.of(
            Chapter.of(new Label("2024年 & " + LONG, "2024 & " + LONG_ENGLISH), wide()),
            new Chapter(
                new Label("三、长表", "3 Long table"),
                List.of(),
                List.of(tall()),
                SampleCharts.hostile())),
        List.of(),
        Symbols.yearbook(),
        List.of());
  }

  /** Three head levels over fourteen columns. */
  static Table wide() {
    List<HeadCell> groups =
        IntStream.range(0, 2)
            .<HeadCell>mapToObj(
                g ->
                    HeadCell.group(
                        new Label("第" + (g + 1) + "组 " + LONG, LONG_ENGLISH + " " + g),
                        List.of(half(g, 0), half(g, 1), SampleBook.year("t" + g, "2024"))))
            .toList();
    Head head = new Head(new Label("地区、行业", "Region and industry"), groups);
    return table("9-1", head, 3, Orientation.LANDSCAPE);
  }

  private static HeadCell half(int group, int half) {
    return HeadCell.group(
        new Label(half == 0 ? "上半年" : "下半年", half == 0 ? "First half" : "Second half"),
        IntStream.range(0, 3)
            .<HeadCell>mapToObj(
                i ->
                    HeadCell.column(
                        "c" + group + half + i,
                        new Label("规模以上企业营业收入", "Revenue of large enterprises")))
            .toList());
  }

  /** More rows than a page holds. */
  static Table tall() {
    Head head =
        Head.of(
            new Label("地  区", "Region"),
            HeadCell.column("note", new Label("备注", "Remark")),
            SampleBook.year("a", "2023"),
            SampleBook.year("b", "2024"));
    return table("9-2", head, 90, Orientation.PORTRAIT);
  }

  private static Table table(String number, Head head, int count, Orientation orientation) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      List<Cell> cells = new ArrayList<>();
      for (int c = 0; c < head.columns().size(); c++) {
        cells.add(cell(r, c, head.columns().get(c).key()));
      }
      Label label =
          r % 3 == 1 ? new Label(LONG, LONG_ENGLISH) : new Label("=第" + r + "县", "+County " + r);
      rows.add(Row.of("r" + r, label, r % 4, cells.toArray(Cell[]::new)));
    }
    return new Table(
        Table.numbered(number),
        new Label(LONG + "主要指标", LONG_ENGLISH + ": main indicators"),
        MONEY.label(),
        head,
        rows,
        List.of(new Label(LONG + "。" + LONG, LONG_ENGLISH + ". " + LONG_ENGLISH)),
        new Label("=HYPERLINK(\"x\")", "=HYPERLINK(\"x\")"),
        orientation);
  }

  private static Cell cell(int row, int column, String key) {
    if (key.equals("note")) {
      return row % 2 == 0
          ? Cell.text(new Label("2024年口径调整，与上年不可比", "break in 2024, not comparable"))
          : Cell.blank();
    }
    if ((row + column) % 7 == 3) {
      return Cell.of(Figure.absent(REASONS.get((row + column) % 4)), MONEY, 2);
    }
    BigDecimal value =
        new BigDecimal("123456789.987").multiply(BigDecimal.valueOf(1 - 2 * (row % 2)));
    return Cell.of(Figure.known(value.movePointLeft(column % 6)), MONEY, 2);
  }
}
