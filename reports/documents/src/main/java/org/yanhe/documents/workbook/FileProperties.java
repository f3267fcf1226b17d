package org.yanhe.documents.workbook;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yanhe.model.text.Language;

/** The properties of the file, from the release and never from the clock or the user. */
final class FileProperties {
  private FileProperties() {}

  static void set(XSSFWorkbook workbook, Book book, Language language) {
    POIXMLProperties properties = workbook.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(book.title().in(language));
    core.setSubjectProperty(book.subtitle().in(language));
    core.setCreator(book.organisation().in(language));
    core.setLastModifiedByUser(book.organisation().in(language));
    core.getUnderlyingProperties().setLanguageProperty(language == Language.ZH ? "zh-CN" : "en");
    Date date = Date.from(book.asOf().atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    properties.getExtendedProperties().getUnderlyingProperties().setApplication("Yanhe");
    properties
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setCompany(book.organisation().in(language));
    properties.getCustomProperties().addProperty("release", book.release());
  }
}
