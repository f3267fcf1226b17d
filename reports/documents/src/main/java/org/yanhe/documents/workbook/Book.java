package org.yanhe.documents.workbook;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yanhe.documents.office.FileProperties;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.model.text.Label;

/**
 * Everything a workbook prints, in order: a yearbook without its paper.
 *
 * @param title such as 延安市数字经济发展统计报告
 * @param subtitle under the title, such as the year
 * @param organisation that publishes it
 * @param asOf date of the release; also the date in the file's properties
 * @param release id of the release the figures come from
 * @param chapters at least one
 * @param readingNotes scope, price basis and the like, one paragraph each
 * @param symbols what is printed where no number stands
 * @param definitions of the indicators
 */
public record Book(
    Label title,
    Label subtitle,
    Label organisation,
    LocalDate asOf,
    String release,
    List<Chapter> chapters,
    List<Label> readingNotes,
    Symbols symbols,
    List<Definition> definitions) {
  public Book {
    chapters = List.copyOf(chapters);
    readingNotes = List.copyOf(readingNotes);
    definitions = List.copyOf(definitions);
    List<Label> numbers = chapters.stream().flatMap(chapter -> chapter.numbers().stream()).toList();
    once(numbers.stream().map(Label::zh).toList());
    once(numbers.stream().map(Label::en).toList());
  }

  private static void once(List<String> numbers) {
    Set<String> seen = new LinkedHashSet<>();
    for (String number : numbers) {
      if (!seen.add(number)) {
        throw new IllegalArgumentException("Invalid book: '" + number + "' occurs twice");
      }
    }
  }

  /** What the properties of a file say of it. */
  FileProperties properties() {
    return new FileProperties(title, subtitle, organisation, asOf, release);
  }

  /** All tables in printed order. */
  public List<Table> tables() {
    return chapters.stream().flatMap(chapter -> chapter.tables().stream()).toList();
  }
}
