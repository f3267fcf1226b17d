package org.yanhe.documents.page;

import java.nio.charset.StandardCharsets;
import org.yanhe.documents.workbook.Book;
import org.yanhe.model.release.PublicRelease;
import org.yanhe.model.text.Language;

/**
 * A release as one self-contained HTML file, to be read, searched, sorted, charted and traced back
 * to its sources in either language. It holds published figures only, as they are printed.
 */
public final class Page {
  private Page() {}

  /**
   * The bytes of the file.
   *
   * @param release whose figures can be explored
   * @param book the report filled from it
   * @param language the page opens in; the reader can switch
   */
  public static byte[] write(PublicRelease release, Book book, Language language) {
    String data = new PageData(release, book).json();
    return Template.filled(book.title().in(language), language, data)
        .getBytes(StandardCharsets.UTF_8);
  }
}
