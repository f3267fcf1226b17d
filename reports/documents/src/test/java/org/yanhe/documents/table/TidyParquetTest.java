package org.yanhe.documents.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.figure.Reason;
import org.yanhe.model.release.ParquetTable;
import org.yanhe.model.text.Label;
import org.yanhe.model.unit.Unit;

class TidyParquetTest {
  private static final Unit MONEY = Unit.parse("亿元");

  private static Table table(String number) {
    Head head =
        Head.of(
            Label.same("地区"),
            HeadCell.group(
                new Label("增加值", "Value added"),
                List.of(
                    HeadCell.column("a", Label.same("2023")),
                    HeadCell.column("b", Label.same("2024")),
                    HeadCell.column("c", Label.same("说明")))));
    Row row =
        Row.of(
            "x",
            new Label("全市", "City"),
            1,
            Cell.of(Figure.known(new BigDecimal("1234.5678")), MONEY, 1),
            Cell.of(Figure.absent(Reason.SUPPRESSED), MONEY, 1),
            Cell.text(Label.same("words")));
    return new Table(
        Table.numbered(number),
        new Label("标题", "Title"),
        MONEY.label(),
        head,
        List.of(row),
        List.of(),
        Label.same("source"),
        Orientation.PORTRAIT);
  }

  @Test
  void each_figure_of_each_table_is_a_line_with_its_names(@TempDir Path folder) throws IOException {
    byte[] bytes = TidyParquet.write(List.of(table("1-1"), table("1-2")));
    Path file = Files.write(folder.resolve("tables.parquet"), bytes);

    List<Group> lines = ParquetTable.read(file);

    assertThat(lines).hasSize(4);
    assertThat(lines)
        .extracting(l -> l.getString("table", 0))
        .containsExactly("1-1", "1-1", "1-2", "1-2");
    Group first = lines.get(0);
    assertThat(first.getString("column_zh", 0)).isEqualTo("增加值 / 2023");
    assertThat(first.getDouble("value", 0)).isEqualTo(1234.5678);
    assertThat(first.getString("printed", 0)).isEqualTo("1234.6");
    assertThat(first.getString("row_en", 0)).isEqualTo("City");
    Group withheld = lines.get(1);
    assertThat(withheld.getFieldRepetitionCount("value")).isZero();
    assertThat(withheld.getString("status", 0)).isEqualTo("Q");
    assertThat(TidyParquet.write(List.of(table("1-1"), table("1-2")))).isEqualTo(bytes);
  }
}
