package org.yanhe.documents.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yanhe.model.release.Manifest;
import org.yanhe.model.text.Label;

/** An XML message being written: elements with a prefix, one a line. */
final class Message {
  private static final String SCHEMAS = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  /** Something that writes XML. */
  private interface Writing {
    void run() throws XMLStreamException;
  }

  /** Begins a message, such as {@code Structure}. */
  Message(String root) {
    try {
      // the JDK's own: another one on the class path would refuse or write other bytes
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
    write(() -> xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    open("mes:" + root);
    namespace("mes", SCHEMAS + "message");
    namespace("str", SCHEMAS + "structure");
    namespace("com", SCHEMAS + "common");
  }

  Message namespace(String prefix, String uri) {
    write(() -> xml.writeNamespace(prefix, uri));
    return this;
  }

  /** An element with attributes as pairs of name and value; empty values are left out. */
  Message open(String name, String... attributes) {
    write(() -> xml.writeCharacters("\n"));
    write(() -> xml.writeStartElement(name));
    attributes(attributes);
    return this;
  }

  Message close() {
    write(xml::writeEndElement);
    return this;
  }

  Message empty(String name, String... attributes) {
    write(() -> xml.writeCharacters("\n"));
    write(() -> xml.writeEmptyElement(name));
    attributes(attributes);
    return this;
  }

  private void attributes(String... attributes) {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      if (!value.isEmpty()) {
        write(() -> xml.writeAttribute(name, value));
      }
    }
  }

  Message text(String name, String text, String... attributes) {
    open(name, attributes);
    write(() -> xml.writeCharacters(text));
    return close();
  }

  /** A name in both languages. */
  Message named(Label label) {
    return text("com:Name", label.zh(), "xml:lang", "zh")
        .text("com:Name", label.en(), "xml:lang", "en");
  }

  /** The head that every message has; dated by the release, never by the clock. */
  Message header(Manifest manifest) {
    open("mes:Header");
    text("mes:ID", manifest.id());
    text("mes:Test", "false");
    text("mes:Prepared", manifest.asOf() + "T00:00:00Z");
    open("mes:Sender", "id", Exchange.AGENCY);
    return named(manifest.organisation()).close();
  }

  byte[] bytes() {
    close();
    write(() -> xml.writeCharacters("\n"));
    write(xml::writeEndDocument);
    write(xml::flush);
    return bytes.toByteArray();
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (XMLStreamException e) {
      throw unwritable(e);
    }
  }

  private static UncheckedIOException unwritable(XMLStreamException e) {
    return new UncheckedIOException(new IOException("Cannot write an SDMX message", e));
  }
}
