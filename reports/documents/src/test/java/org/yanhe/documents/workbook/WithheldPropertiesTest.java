package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.CellRef;
import org.yanhe.documents.table.Formula;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

/** Whatever is withheld, formulas stand on published cells only and give the engine's values. */
class WithheldPropertiesTest {
  private static final Unit MONEY = Unit.parse("亿元");

  @Property(tries = 25)
  void formulas_stand_on_published_cells_and_give_the_cached_value(
      @ForAll @Size(min = 3, max = 8) List<@IntRange(min = 1, max = 2_000_000) Integer> cents,
      @ForAll @IntRange(max = 255) int withheld)
      throws IOException {
    Optional<Table> table = table(cents, withheld);
    Assume.that(table.isPresent());

    byte[] xlsx = YearbookWorkbook.write(book(table.orElseThrow()), Language.EN);

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      XSSFSheet sheet = workbook.getSheet("Table 1-1");
      sheet.forEach(row -> row.forEach(cell -> check(workbook, sheet, (XSSFCell) cell)));
    }
  }

  private static void check(XSSFWorkbook workbook, XSSFSheet sheet, XSSFCell cell) {
    if (cell.getCellType() != CellType.FORMULA) {
      return;
    }
    for (Ptg part :
        FormulaParser.parse(
            cell.getCellFormula(), XSSFEvaluationWorkbook.create(workbook), FormulaType.CELL, 0)) {
      if (part instanceof RefPtg ref) {
        numeric(sheet, ref.getRow(), ref.getColumn());
      } else if (part instanceof AreaPtg area) {
        IntStream.rangeClosed(area.getFirstRow(), area.getLastRow())
            .forEach(row -> numeric(sheet, row, area.getFirstColumn()));
      }
    }
    double cached = cell.getNumericCellValue();
    double computed =
        workbook.getCreationHelper().createFormulaEvaluator().evaluate(cell).getNumberValue();
    assertThat(Math.abs(computed - cached)).isLessThanOrEqualTo(1e-12 * Math.max(1, cached));
  }

  private static void numeric(XSSFSheet sheet, int row, int column) {
    assertThat(sheet.getRow(row).getCell(column).getCellType())
        .isIn(CellType.NUMERIC, CellType.FORMULA);
  }

  /** Parts with their shares under a total; empty if the pattern would give a figure away. */
  private static Optional<Table> table(List<Integer> cents, int withheld) {
    List<BigDecimal> values = cents.stream().map(c -> BigDecimal.valueOf(c, 2)).toList();
    BigDecimal total = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Row> rows = new ArrayList<>();
    List<CellRef> parts = IntStream.range(0, values.size()).mapToObj(i -> at("p" + i)).toList();
    rows.add(
        Row.of(
            "total",
            Label.same("total"),
            0,
            Cell.of(Figure.known(total), MONEY, 2, new Formula.Sum(parts)),
            Cell.blank()));
    for (int i = 0; i < values.size(); i++) {
      boolean hidden = (withheld & (1 << i)) != 0;
      Formula share = new Formula.Share(at("p" + i), at("total"));
      BigDecimal part = values.get(i);
      BigDecimal inTotal = share.value(ref -> ref.row().equals("total") ? total : part);
      rows.add(
          Row.of(
              "p" + i,
              Label.same("part " + i),
              1,
              Cell.of(figure(part, hidden), MONEY, 2),
              Cell.of(figure(inTotal, hidden), Unit.parse("%"), 1, share)));
    }
    return table(rows);
  }

  private static Optional<Table> table(List<Row> rows) {
    try {
      return Optional.of(
          new Table(
              Table.numbered("1-1"),
              Label.same("title"),
              Table.unitsOf(rows),
              Head.of(
                  Label.same("item"),
                  HeadCell.column("amount", Label.same("amount")),
                  HeadCell.column("share", Label.same("share"))),
              rows,
              List.of(),
              Label.same("source"),
              Orientation.PORTRAIT));
    } catch (Stop.DisclosureError e) {
      return Optional.empty();
    }
  }

  private static CellRef at(String row) {
    return new CellRef(row, "amount");
  }

  private static Figure figure(BigDecimal value, boolean hidden) {
    return hidden ? Figure.absent(Reason.SUPPRESSED) : Figure.known(value);
  }

  private static Book book(Table table) {
    return new Book(
        Label.same("book"),
        Label.same("year"),
        Label.same("bureau"),
        LocalDate.of(2025, 1, 1),
        "r1",
        List.of(Chapter.of(Label.same("chapter"), table)),
        List.of(),
        Symbols.yearbook(),
        List.of());
  }
}
