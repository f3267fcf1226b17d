package org.yanhe.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yanhe.documents.chart.ChartModel;
import org.yanhe.documents.chart.Charts;
import org.yanhe.documents.layout.Layout;
import org.yanhe.documents.layout.ReportBook;
import org.yanhe.documents.table.Table;
import org.yanhe.documents.table.TableCsv;
import org.yanhe.documents.workbook.AccessibleWorkbook;
import org.yanhe.documents.workbook.Book;
import org.yanhe.documents.workbook.Exhibit;
import org.yanhe.documents.workbook.Picture;
import org.yanhe.documents.workbook.YearbookWorkbook;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/** Every document of a release, from its public part alone. */
public final class ReportDocuments {
  private final Language language;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private ReportDocuments(Language language) {
    this.language = language;
  }

  /** The documents by their path below the folder of documents. */
  public static Map<String, byte[]> of(PublicRelease release, Layout layout, Language language) {
    return new ReportDocuments(language).render(release, layout);
  }

  private Map<String, byte[]> render(PublicRelease release, Layout layout) {
    Book book = ReportBook.of(release, layout, this::exhibit);
    String name = release.manifest().id();
    files.put(name + ".xlsx", YearbookWorkbook.write(book, language));
    files.put(name + "-accessible.xlsx", AccessibleWorkbook.write(book, language));
    for (Table table : book.tables()) {
      String number = table.number().en().replace("Table ", "table-");
      files.put("tables/" + number + ".csv", TableCsv.write(table, language));
    }
    return files;
  }

  private Exhibit exhibit(ChartModel chart) {
    byte[] png = Charts.png(chart, language);
    files.put("charts/figure-" + chart.head().number() + ".png", png);
    String number = chart.head().number();
    return new Picture(
        new Label("图" + number, "Figure " + number),
        chart.head().title(),
        chart.head().title(),
        png,
        Charts.WIDTH,
        Charts.height(chart, language));
  }
}
