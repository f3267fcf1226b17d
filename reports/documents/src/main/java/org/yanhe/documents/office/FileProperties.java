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
    Date date = Date.from(told.asOf.atStartOfDay(ZoneOffset.UTC).toInstant());
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    var extended = properties.getExtendedProperties().getUnderlyingProperties();
    extended.setApplication("Yanhe");
    extended.setCompany(told.organisation.in(language));
    properties.getCustomProperties().addProperty("release", told.release);
  }
}
