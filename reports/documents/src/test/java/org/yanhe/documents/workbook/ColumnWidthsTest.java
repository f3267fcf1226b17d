package org.yanhe.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yanhe.documents.table.Cell;
import org.yanhe.documents.table.Head;
import org.yanhe.documents.table.HeadCell;
import org.yanhe.documents.table.Orientation;
import org.yanhe.documents.table.Row;
import org.yanhe.documents.table.Table;
import org.yanhe.model.figure.Figure;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;
import org.yanhe.model.unit.Unit;

class ColumnWidthsTest {
  private static final String HEADING =
      "Growth of retail sales of consumer goods at current prices";
  private static final int PAGE = Paper.digits(Orientation.PORTRAIT);

  private static Table table(int columns, String label, Cell cell) {
    List<HeadCell> heads =
        IntStream.range(0, columns)
            .mapToObj(c -> HeadCell.column("c" + c, Label.same(HEADING)))
            .toList();
    return table(heads, label, cell);
  }

  private static Table table(List<HeadCell> heads, String label, Cell cell) {
    Cell[] cells = Collections.nCopies(heads.size(), cell).toArray(Cell[]::new);
    return new Table(
        Table.numbered("1-1"),
        Label.same("title"),
        Label.same("unit"),
        new Head(Label.same("item"), heads),
        List.of(Row.of("row", Label.same(label), 0, cells)),
        List.of(),
        Label.same("source"),
        Orientation.PORTRAIT);
  }

  private static Cell number(String value) {
    return Cell.of(Figure.known(new BigDecimal(value)), Unit.parse("亿元"), 2);
  }

  private static int[] widths(int columns, String label, Cell cell) {
    return new ColumnWidths(table(columns, label, cell), Language.EN).widths();
  }

  @Test
  void a_table_with_long_headings_wraps_them_to_the_page_and_prints_at_full_size() {
    assertThat(Arrays.stream(widths(6, "Baota District", number("2231.93"))).sum())
        .isLessThanOrEqualTo(PAGE);
  }

  @Test
  void a_long_label_wraps_before_the_page_is_scaled_down() {
    int[] widths = widths(5, "Digital economy as a share of " + HEADING, number("1"));

    assertThat(Arrays.stream(widths).sum()).isEqualTo(PAGE);
    assertThat(widths[0]).isGreaterThanOrEqualTo(30);
  }

  @Test
  void headings_wrap_before_labels_do() {
    String label = "Telecommunications and broadcasting";

    assertThat(widths(4, label, number("2231.93"))[0]).isGreaterThanOrEqualTo(label.length() + 3);
  }

  @Test
  void headings_that_differ_in_digits_alone_break_alike() {
    List<HeadCell> heads =
        IntStream.rangeClosed(1, 13)
            .mapToObj(m -> HeadCell.column("m" + m, Label.same("2022年" + m + "月")))
            .toList();
    Table table = table(heads, "item", number("2642.26"));
    TableShape shape = new TableShape(table, Language.ZH);

    assertThat(table.head().spans().stream().skip(1).map(span -> shape.heading(span).zh()))
        .contains("2022年\n1月", "2022年\n12月")
        .allMatch(heading -> heading.contains("\n"));
  }

  @Test
  void figures_are_never_narrower_than_their_digits() {
    int[] widths = widths(9, "Baota District", number("123456789012.34"));

    assertThat(Arrays.stream(widths).skip(1).min().orElseThrow())
        .isGreaterThanOrEqualTo("123,456,789,012.34".length());
  }

  @Test
  void a_list_of_words_that_is_much_too_wide_is_printed_at_three_quarters() {
    Cell words = Cell.text(Label.same("Growth of retail sales ".repeat(3)));

    assertThat(Arrays.stream(widths(3, "item", words)).sum()).isEqualTo(PAGE * 4 / 3);
    assertThat(Arrays.stream(widths(3, "item", Cell.text(Label.same("short")))).sum())
        .isLessThanOrEqualTo(PAGE);
  }

  @Test
  void the_unit_of_a_label_starts_a_line_where_that_takes_no_more_lines() {
    List<String> names = IntStream.range(10, 60).mapToObj("规"::repeat).toList();

    assertThat(names)
        .allMatch(name -> label(name + "（%）").replace("\n", "").equals(name + "（%）"))
        .anyMatch(name -> label(name + "（%）").equals(name + "\n（%）"))
        .anyMatch(name -> label(name + "（%）").equals(name + "（%）"));
    assertThat(label("营业收入（亿元）")).isEqualTo("营业收入（亿元）");
  }

  private static String label(String words) {
    Table table = table(9, words, number("123456.78"));
    return new TableShape(table, Language.ZH).label(table.rows().get(0));
  }

  @Test
  void a_checksum_keeps_half_its_length() {
    int[] widths = widths(4, "file", Cell.text(Label.same("0123456789abcdef".repeat(4))));

    assertThat(Arrays.stream(widths).skip(1).min().orElseThrow()).isGreaterThanOrEqualTo(32);
  }
}
