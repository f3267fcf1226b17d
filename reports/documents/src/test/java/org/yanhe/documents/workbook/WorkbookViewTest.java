package org.yanhe.documents.workbook;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.yanhe.model.text.Language;

class WorkbookViewTest {
  @Test
  void the_yearbook_is_as_reviewed() throws IOException {
    byte[] xlsx = YearbookWorkbook.write(SampleBook.book(), Language.ZH);

    Golden.matches(getClass(), "yearbook-zh", WorkbookView.of(xlsx));
  }

  @Test
  void the_accessible_book_is_as_reviewed() throws IOException {
    byte[] xlsx = AccessibleWorkbook.write(SampleBook.book(), Language.EN);

    Golden.matches(getClass(), "accessible-en", WorkbookView.of(xlsx));
  }
}
