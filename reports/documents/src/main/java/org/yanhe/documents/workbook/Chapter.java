package org.yanhe.documents.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;

/**
 * A chapter: what it says in words, its tables, then its charts and pictures.
 *
 * @param label with its number, such as 一、总体水平
 * @param paragraphs in printed order; every figure in them is published
 * @param tables in printed order
 * @param exhibits in printed order
 */
public record Chapter(
    Label label, List<Paragraph> paragraphs, List<Table> tables, List<Exhibit> exhibits) {
  public Chapter {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
    exhibits = List.copyOf(exhibits);
  }

  /** A chapter of tables only. */
  public static Chapter of(Label label, Table... tables) {
    return new Chapter(label, List.of(), List.of(tables), List.of());
  }

  /** Whether nothing would be printed below its title. */
  public boolean isEmpty() {
    return paragraphs.isEmpty() && tables.isEmpty() && exhibits.isEmpty();
  }

  /** Numbers of its tables and figures. */
  List<Label> numbers() {
    return Stream.concat(tables.stream().map(Table::number), exhibits.stream().map(Exhibit::number))
        .toList();
  }
}
