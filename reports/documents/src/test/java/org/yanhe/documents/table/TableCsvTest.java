package org.yanhe.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

class TableCsvTest {
  private static final Unit MONEY = Unit.parse("亿元");

  private static Table table(String label) {
    Head head =
        Head.of(
            new Label("地  区", "Region"),
            HeadCell.group(
                new Label("增加值", "Value added"),
                List.of(
                    HeadCell.column("a", Label.same("2023")),
                    HeadCell.column("b", Label.same("2024")))));
    return new Table(
        Table.numbered("1-1"),
        Label.same("title"),
        MONEY.label(),
        head,
        List.of(
            Row.of(
                "x",
                Label.same(label),
                0,
                Cell.of(Figure.known(new BigDecimal("-1234.56")), MONEY, 1),
                Cell.of(Figure.absent(Reason.SUPPRESSED), MONEY, 1)),
            Row.of("y", new Label("甲,\"乙\"", "A"), 0, Cell.blank(), small()).ofWhich()),
        List.of(),
        Label.same("source"),
        Orientation.PORTRAIT);
  }

  private static Cell small() {
    return Cell.of(Figure.known(new BigDecimal("0.001")), MONEY, 1);
  }

  @Test
  void figures_are_written_as_printed_with_one_header_row() {
    String csv = new String(TableCsv.write(table("全市"), Language.ZH), StandardCharsets.UTF_8);

    assertThat(csv)
        .isEqualTo(
            "\uFEFF地区,增加值 2023（亿元）,增加值 2024（亿元）\r\n"
                + "全市,-1234.6,[c]\r\n"
                + "\"其中：甲,\"\"乙\"\"\",,[low]\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "  =1"})
  void text_that_a_spreadsheet_would_run_is_disarmed(String text) {
    assertThat(TableCsv.disarmed(text)).isEqualTo("'" + text);
  }

  @Property
  void no_text_field_begins_like_a_formula(@ForAll String text) {
    assertThat(TableCsv.disarmed(text).stripLeading()).doesNotMatch("(?s)[=+\\-@].*");
  }

  @Test
  void harmless_text_stays_as_it_is() {
    assertThat(TableCsv.disarmed("5G基站-数")).isEqualTo("5G基站-数");
  }
}
