package org.yanhe.documents.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.yanhe.documents.sentence.Paragraph;
import org.yanhe.documents.table.Symbols;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.workbook.Plot;
import org.yanhe.model.text.Label;

/**
 * What a bulletin says, free of any file format.
 *
 * @param title such as 2022年延安市数字经济发展统计公报
 * @param organisation that publishes it
 * @param asOf date of the release
 * @param release id of the release the figures come from
 * @param sections in printed order
 * @param notes behind the text, such as scope and price basis
 * @param symbols what is printed where no number stands
 */
public record Bulletin(
    Label title,
    Label organisation,
    LocalDate asOf,
    String release,
    List<Section> sections,
    List<Label> notes,
    Symbols symbols) {
  public Bulletin {
    sections = List.copyOf(sections);
    notes = List.copyOf(notes);
  }

  /**
   * A section.
   *
   * @param label its heading with its number
   * @param paragraphs at least one
   * @param charts behind the text
   * @param tables behind the charts
   */
  public record Section(
      Label label, List<Paragraph> paragraphs, List<Plot> charts, List<Table> tables) {
    public Section {
      paragraphs = List.copyOf(paragraphs);
      charts = List.copyOf(charts);
      tables = List.copyOf(tables);
    }
  }

  /** Whether it says anything. */
  public boolean isEmpty() {
    return sections.isEmpty();
  }
}
