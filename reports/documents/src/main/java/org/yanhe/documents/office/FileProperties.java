package org.yanhe.documents.office;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.yanhe.model.text.Label;
import org.yanhe.model.text.Language;

/**
 * The properties of a file, from the release and never from the clock or the user.
 *
 * @param title of the document
 * @param subject such as the year
 * @param organisation that publishes it
 * @param asOf date of the release
 * @param release id of the release
 */
public record FileProperties(
    Label title, Label subject, Label organisation, LocalDate asOf, String release) {

  /** Sets them. */
  public static void set(POIXMLDocument file, FileProperties told, Language language) {
    POIXMLProperties properties = file.getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(told.title.in(language));
    core.setSubjectProperty(told.subject.in(language));
    core.setCreator(told.organisation.in(language));
    core.setLastModifiedByUser(told.organisation.in(language));
    core.getUnderlyingProperties().setLanguageProperty(language == Language.ZH ? "zh-CN" : "en");
    dated(file, told.asOf);
    var extended = properties.getExtendedProperties().getUnderlyingProperties();
    extended.setApplication("Yanhe");
    extended.setCompany(told.organisation.in(language));
    properties.getCustomProperties().addProperty("release", told.release);
  }

  /** Sets when a file was made to a date that is known, since the clock would change its bytes. */
  public static void dated(POIXMLDocument file, LocalDate date) {
    Date start = Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    POIXMLProperties.CoreProperties core = file.getProperties().getCoreProperties();
    core.setCreated(Optional.of(start));
    core.setModified(Optional.of(start));
  }
}
