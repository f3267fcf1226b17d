package org.yanhe.documents.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.problem.Stop;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

class TableTest {
  private static final Unit MONEY = Unit.parse("亿元");
  private static final Unit PERCENT = Unit.parse("%");
  private static final Head HEAD =
      Head.of(
          Label.same("item"),
          HeadCell.column("amount", Label.same("amount")),
          HeadCell.column("share", Label.same("share")));
  private static final Formula SHARE = new Formula.Share(at("part"), at("whole"));

  private static CellRef at(String row) {
    return new CellRef(row, "amount");
  }

  private static Cell amount(String value) {
    return Cell.of(Figure.known(new BigDecimal(value)), MONEY, 1);
  }

  private static Cell withheld() {
    return Cell.of(Figure.absent(Reason.SUPPRESSED), MONEY, 1);
  }

  private static Cell share(String value) {
    return Cell.of(Figure.known(new BigDecimal(value)), PERCENT, 1, SHARE);
  }

  private static Row row(String key, Cell... cells) {
    return Row.of(key, Label.same(key), 0, cells);
  }

  private static Table table(Row... rows) {
    return new Table(
        Table.numbered("1-1"),
        Label.same("title"),
        Label.same("unit"),
        HEAD,
        List.of(rows),
        List.of(),
        Label.same("source"),
        Orientation.PORTRAIT);
  }

  @Test
  void a_formula_over_published_cells_is_live() {
    Table table =
        table(row("part", amount("1"), share("12.5")), row("whole", amount("8"), blank()));

    assertThat(table.liveFormulas()).containsExactly(java.util.Map.entry(cell("part"), SHARE));
  }

  private static Cell blank() {
    return Cell.blank();
  }

  private static CellRef cell(String row) {
    return new CellRef(row, "share");
  }

  @Test
  void a_formula_must_give_the_engines_value() {
    assertThatThrownBy(
            () ->
                table(row("part", amount("1"), share("12.6")), row("whole", amount("8"), blank())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot print 表1-1: cell (part, share) is 12.6 but its formula gives 12.5."
                + " Print it without the formula.");
  }

  @Test
  void a_published_share_of_a_withheld_part_stops() {
    assertThatThrownBy(
            () -> table(row("part", withheld(), share("12.5")), row("whole", amount("8"), blank())))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("(part, share) reveals the withheld cell (part, amount)");
  }

  @Test
  void a_withheld_share_of_published_parts_stops() {
    Cell hidden = Cell.of(Figure.absent(Reason.SUPPRESSED), PERCENT, 1, SHARE);

    assertThatThrownBy(
            () -> table(row("part", amount("1"), hidden), row("whole", amount("8"), blank())))
        .isInstanceOf(Stop.DisclosureError.class)
        .hasMessageContaining("is withheld, yet all its inputs are printed");
  }

  @Test
  void a_total_with_two_withheld_parts_is_printed_as_a_plain_value() {
    Formula sum = new Formula.Sum(List.of(at("a"), at("b"), at("c")));
    Table table =
        table(
            row("total", Cell.of(Figure.known(BigDecimal.TEN), MONEY, 1, sum), blank()),
            row("a", withheld(), blank()),
            row("b", withheld(), blank()),
            row("c", amount("4"), blank()));

    assertThat(table.liveFormulas()).isEmpty();
  }

  @Test
  void a_total_with_one_withheld_part_stops() {
    Formula sum = new Formula.Sum(List.of(at("a"), at("b")));

    assertThatThrownBy(
            () ->
                table(
                    row("total", Cell.of(Figure.known(BigDecimal.TEN), MONEY, 1, sum), blank()),
                    row("a", withheld(), blank()),
                    row("b", amount("4"), blank())))
        .isInstanceOf(Stop.DisclosureError.class);
  }

  @Test
  void a_cell_may_not_refer_to_itself() {
    Formula up = new Formula.Sum(List.of(at("b")));
    Formula down = new Formula.Sum(List.of(at("a")));

    assertThatThrownBy(
            () ->
                table(
                    row("a", Cell.of(Figure.known(BigDecimal.ONE), MONEY, 1, up), blank()),
                    row("b", Cell.of(Figure.known(BigDecimal.ONE), MONEY, 1, down), blank())))
        .hasMessage("Invalid table 表1-1: cell (a, amount) refers to itself");
  }

  @Test
  void a_formula_names_cells_of_its_table() {
    assertThatThrownBy(() -> table(row("part", amount("1"), share("12.5"))))
        .hasMessage("Invalid reference: '(whole, amount)' (no such cell)");
  }

  @Test
  void keys_are_unique() {
    assertThatThrownBy(() -> table(row("a", amount("1"), blank()), row("a", amount("2"), blank())))
        .hasMessage("Invalid table 表1-1: row key 'a' occurs twice");
  }

  @Test
  void rows_are_as_wide_as_the_head() {
    assertThatThrownBy(() -> table(row("a", amount("1"))))
        .hasMessage("Invalid row 'a' of 表1-1: 1 cells (the head has 2 columns)");
  }

  @Test
  void the_unit_line_names_each_unit_once() {
    Row row = row("a", amount("1"), Cell.of(Figure.known(BigDecimal.ONE), PERCENT, 1));

    assertThat(Table.unitsOf(List.of(row, row)))
        .isEqualTo(new Label("亿元、%", "100 million yuan, %"));
  }

  @Test
  void spans_cover_the_grid_of_the_head_without_overlap() {
    Head head =
        Head.of(
            Label.same("stub"),
            HeadCell.group(
                Label.same("both"),
                List.of(
                    HeadCell.column("x", Label.same("x")),
                    HeadCell.group(
                        Label.same("deep"), List.of(HeadCell.column("y", Label.same("y")))))),
            HeadCell.column("z", Label.same("z")));

    assertThat(head.spans())
        .extracting(s -> s.label().zh() + " " + s.row() + s.column() + s.rows() + s.columns())
        .containsExactly("stub 0031", "both 0112", "x 1121", "deep 1211", "y 2211", "z 0331");
    assertThat(head.spans().stream().mapToInt(s -> s.rows() * s.columns()).sum())
        .isEqualTo(head.depth() * 4);
  }

  @Test
  void an_amount_below_its_unit_is_told_from_zero_and_from_a_small_rate() {
    assertThat(value("0.04", MONEY).belowSmallest()).isTrue();
    assertThat(value("0", MONEY).belowSmallest()).isFalse();
    assertThat(value("0.05", MONEY).belowSmallest()).isFalse();
    assertThat(value("-0.04", PERCENT).belowSmallest()).isFalse();
  }

  private static Cell.Value value(String number, Unit unit) {
    return new Cell.Value(Figure.known(new BigDecimal(number)), unit, 1);
  }
}
