package org.yanhe.documents.workbook;

import java.util.List;
import java.util.stream.Stream;
import org.yanhe.documents.office.TextWidth;
import org.yanhe.documents.table.Orientation;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The lines of contents: number and title, each with a link; in Chinese the English title beside.
 */
final class EntryLines {
  static final int PAGE = Paper.digits(Orientation.PORTRAIT);
  private static final int ENGLISH = 40;

  /** Of the small English letters this many take the room of ten digits, with a tenth to spare. */
  private static final int LETTERS = 16;

  private static final double LINE = 13;

  /**
   * A table or a figure.
   *
   * @param number that it is cited by
   * @param title without the number
   */
  record Entry(Label number, Label title) {}

  private final Grid grid;
  private final Language language;
  private final Places places;
  private final int number;
  private final int title;

  /** Lines on a sheet whose numbers are as wide as the widest of some chapters. */
  EntryLines(Grid grid, List<Chapter> chapters, Language language, Places places) {
    this.grid = grid;
    this.language = language;
    this.places = places;
    this.number = 2 + widestNumber(chapters, language);
    this.title = PAGE - number - (language == Language.ZH ? ENGLISH : 0);
    grid.widths(number, title, ENGLISH);
  }

  private static int widestNumber(List<Chapter> chapters, Language language) {
    return chapters.stream()
        .flatMap(EntryLines::of)
        .mapToInt(entry -> TextWidth.of(entry.number().in(language)))
        .max()
        .orElse(0);
  }

  /** Tables, then figures. */
  static Stream<Entry> of(Chapter chapter) {
    return Stream.concat(
        chapter.tables().stream().map(t -> new Entry(t.number(), t.title())),
        chapter.exhibits().stream().map(e -> new Entry(e.number(), e.title())));
  }

  /** Columns that the lines fill. */
  int columns() {
    return language == Language.ZH ? 3 : 2;
  }

  void write(int row, Entry entry) {
    String target = places.of(entry.number()).orElseThrow();
    String text = entry.title().in(language);
    grid.linkTo(grid.text(row, 0, entry.number().in(language), Faces.LINK), target);
    if (ownLines(entry) == 1) {
      grid.linkTo(grid.text(row, 1, text, Faces.LINK), target);
    } else {
      // some readers do not wrap linked text; the number still leads there
      grid.text(row, 1, text, Faces.ENTRY);
    }
    if (language == Language.ZH) {
      grid.text(row, 2, entry.title().en(), Faces.ENTRY_ENGLISH);
    }
    grid.height(row, height(entry));
  }

  /** Points that a line takes. */
  double height(Entry entry) {
    int beside =
        language == Language.ZH
            ? TextWidth.lines(entry.title().en(), ENGLISH * LETTERS / 10, Language.EN)
            : 1;
    return 2 + LINE * Math.max(ownLines(entry), beside);
  }

  private int ownLines(Entry entry) {
    return TextWidth.lines(entry.title().in(language), title - 2, language);
  }
}
