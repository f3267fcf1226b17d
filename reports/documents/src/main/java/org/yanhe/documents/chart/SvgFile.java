package org.yanhe.documents.chart;

import java.awt.RenderingHints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Writes a picture as SVG with text as outlines, so that it needs no font, and coordinates of two
 * decimals. Title and description are those of the alt text, for screen readers.
 */
final class SvgFile {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DECIMALS = 2;

  private SvgFile() {}

  static byte[] bytes(Picture picture, String title, String description) {
    Document document =
        GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment("Yanhe");
    context.setPrecision(DECIMALS);
    SVGGraphics2D graphics = new SVGGraphics2D(context, true);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    picture.draw(graphics);
    Element root = graphics.getRoot();
    frame(root, picture.height());
    describe(document, root, title, description);
    return write(graphics, root);
  }

  private static void frame(Element root, double height) {
    String size = String.format(Locale.ROOT, "%.0f", Theme.WIDTH);
    String tall = String.format(Locale.ROOT, "%.2f", height);
    root.setAttributeNS(null, "width", size + "pt");
    root.setAttributeNS(null, "height", tall + "pt");
    root.setAttributeNS(null, "viewBox", "0 0 " + size + " " + tall);
    root.setAttributeNS(null, "role", "img");
  }

  private static void describe(Document document, Element root, String title, String text) {
    Element heading = document.createElementNS(SVG, "title");
    heading.setTextContent(title);
    Element description = document.createElementNS(SVG, "desc");
    description.setTextContent(text);
    root.insertBefore(description, root.getFirstChild());
    root.insertBefore(heading, description);
  }

  private static byte[] write(SVGGraphics2D graphics, Element root) {
    StringWriter writer = new StringWriter();
    try {
      graphics.stream(root, writer, true, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write an SVG to memory", e);
    }
    return writer.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }
}
