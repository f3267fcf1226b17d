package org.yanhe.documents.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.yanhe.documents.office.OfficeParts;

/** Validates every part of an office file against the schemas of Office Open XML. */
public final class SchemaCheck {
  /** Parts of the packaging standard, whose schemas the library does not carry. */
  private static final Set<String> PACKAGING = Set.of("[Content_Types].xml", "docProps/core.xml");

  /** The schemas forget it, the standard's text and every writer allow it. */
  private static final String SPACE = "space@http://www.w3.org/XML/1998/namespace in element t@";

  private SchemaCheck() {}

  /** One line a violation, with the part it is in. */
  public static List<String> problems(byte[] file) throws IOException, XmlException {
    SchemaTypeLoader schemas =
        XmlBeans.typeLoaderUnion(TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, byte[]> part : OfficeParts.of(file).entrySet()) {
      if (part.getKey().endsWith(".xml") && !PACKAGING.contains(part.getKey())) {
        check(schemas, part, problems);
      }
    }
    return problems;
  }

  private static void check(
      SchemaTypeLoader schemas, Map.Entry<String, byte[]> part, List<String> problems)
      throws IOException, XmlException {
    XmlObject parsed =
        schemas.parse(new ByteArrayInputStream(part.getValue()), null, new XmlOptions());
    if (parsed.schemaType() == XmlObject.type || parsed.schemaType().isNoType()) {
      problems.add(part.getKey() + ": no schema");
      return;
    }
    List<XmlError> errors = new ArrayList<>();
    parsed.validate(new XmlOptions().setErrorListener(errors));
    errors.stream()
        .map(XmlError::getMessage)
        .filter(message -> !message.contains(SPACE))
        .forEach(message -> problems.add(part.getKey() + ": " + message));
  }
}
